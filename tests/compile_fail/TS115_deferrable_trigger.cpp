// SPDX-License-Identifier: BSL-1.0
// Only a constraint trigger can wait.
// expect-error: next: TS115 trigger trg_items_told takes execute<...>, when<...>, for_each_row
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    create_trigger<"items", constraint_trigger<"told", "after insert", for_each_row, deferrable, execute<"touch">>>> {};
#else
    create_trigger<"items", trigger<"told", "after insert", for_each_row, deferrable, execute<"touch">>>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
