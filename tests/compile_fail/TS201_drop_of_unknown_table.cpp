// SPDX-License-Identifier: BSL-1.0
// A table that is dropped is there.
// expect-error: next: TS201 there is no table page here; did you mean pages?
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    drop_table<"pages">,
#else
    drop_table<"page">,
#endif
    raw<"select 1", inverse<"">>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
