// SPDX-License-Identifier: BSL-1.0
// What is not set cannot be reset.
// expect-error: next: TS215 fillfactor of index seq of pages is not there; remove the step
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    set_index_parameter<"pages", "seq", "fillfactor", "70">> {};
#else
    reset_index_parameter<"pages", "seq", "fillfactor">> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
