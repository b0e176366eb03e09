// SPDX-License-Identifier: BSL-1.0
// Every table has columns called xmin, xmax and so on already.
// expect-error: next: TS117 PostgreSQL keeps the name xmin for a column of its own; choose another name
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    add_column<"items", column<"x_min", integer, nullable>>> {};
#else
    add_column<"items", column<"xmin", integer, nullable>>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
