// SPDX-License-Identifier: BSL-1.0
// A trigger that is dropped is there.
// expect-error: next: TS209 table items has no trigger touch; it has none
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    drop_trigger<"pages", "touch">,
#else
    drop_trigger<"items", "touch">,
#endif
    raw<"select 1", inverse<"">>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
