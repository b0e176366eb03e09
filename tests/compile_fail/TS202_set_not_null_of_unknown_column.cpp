// SPDX-License-Identifier: BSL-1.0
// A step is about a column that is there.
// expect-error: next: TS202 table items has no column uris; did you mean uri?
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    set_not_null<"items", "uri">,
#else
    set_not_null<"items", "uris">,
#endif
    raw<"select 1", inverse<"">>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
