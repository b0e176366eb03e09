// SPDX-License-Identifier: BSL-1.0
// A trigger runs one function.
// expect-error: next: TS115 trigger trg_items_touch takes execute<...>, when<...>, for_each_row
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    create_trigger<"items", trigger<"touch", "before update", execute<"touch">>>> {};
#else
    create_trigger<"items", trigger<"touch", "before update", execute<"touch">, execute<"touch">>>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
