// SPDX-License-Identifier: BSL-1.0
// A step is about a table that is there.
// expect-error: next: TS201 there is no table itmes here; did you mean items?
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    add_column<"items", column<"note", text, nullable>>,
#else
    add_column<"itmes", column<"note", text, nullable>>,
#endif
    raw<"select 1", inverse<"">>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
