// SPDX-License-Identifier: BSL-1.0
// A step changes something.
// expect-error: next: TS215 column items.status has that default already; remove the step
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    drop_column<"items", "uri">,
#else
    set_default<"items", "status", "'received'">,
#endif
    raw<"select 1", inverse<"">>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
