// SPDX-License-Identifier: BSL-1.0
// A constraint trigger looks at rows.
// expect-error: next: TS116 trigger trg_items_told is a constraint trigger, which fires after an event for each row; write after and for_each_row
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    create_trigger<"items", constraint_trigger<"told", "after insert", for_each_row, deferrable, execute<"touch">>>> {};
#else
    create_trigger<"items", constraint_trigger<"told", "before insert", for_each_row, deferrable, execute<"touch">>>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
