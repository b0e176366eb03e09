// SPDX-License-Identifier: BSL-1.0
// A constraint trigger keeps its other table.
// expect-error: next: TS210 table others is still used by trigger trg_pages_told of pages; drop those first
#include "compile_fail/start.hpp"

struct others : table<"others", column<"id", uuid>> {};
struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    create_table<others>, create_trigger<"pages", constraint_trigger<"told", "after insert", for_each_row, from_table<"others">, execute<"touch">>>> {};
#else
    create_table<others>, create_trigger<"pages", constraint_trigger<"told", "after insert", for_each_row, from_table<"others">, execute<"touch">>>, drop_table<"others">> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
