// SPDX-License-Identifier: BSL-1.0
// A table has one column of a name.
// expect-error: next: TS213 table items has a column uri already; choose another name
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    add_column<"items", column<"source_uri", text, nullable>>,
#else
    add_column<"items", column<"uri", text, nullable>>,
#endif
    raw<"select 1", inverse<"">>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
