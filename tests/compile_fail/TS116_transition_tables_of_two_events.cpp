// SPDX-License-Identifier: BSL-1.0
// The rows of a statement are those of one event.
// expect-error: next: TS116 trigger trg_items_told reads rows of a statement, which takes one event without columns to fire after; an insert has no old rows and a delete no new ones
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    create_trigger<"items", trigger<"told", "after insert", new_table_as<"fresh">, execute<"touch">>>> {};
#else
    create_trigger<"items", trigger<"told", "after insert or update", new_table_as<"fresh">, execute<"touch">>>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
