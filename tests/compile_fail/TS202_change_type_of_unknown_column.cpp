// SPDX-License-Identifier: BSL-1.0
// A step is about a column that is there.
// expect-error: next: TS202 table items has no column urk; did you mean uri?
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    change_type<"items", "uri", varchar<100>>,
#else
    change_type<"items", "urk", varchar<100>>,
#endif
    raw<"select 1", inverse<"">>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
