// SPDX-License-Identifier: BSL-1.0
// A step is about a column that is there.
// expect-error: next: TS202 table items has no column statuss; did you mean status?
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    drop_default<"items", "status">,
#else
    drop_default<"items", "statuss">,
#endif
    raw<"select 1", inverse<"">>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
