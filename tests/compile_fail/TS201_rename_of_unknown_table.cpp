// SPDX-License-Identifier: BSL-1.0
// What follows the step uses the new name: that is no second mistake.
// expect-error: next: TS201 there is no table item here; did you mean items?
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    rename_table<"items", "entries">,
    add_column<"entries", column<"note", text, nullable>>,
#else
    rename_table<"item", "entries">,
    add_column<"entries", column<"note", text, nullable>>,
#endif
    raw<"select 1", inverse<"">>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
