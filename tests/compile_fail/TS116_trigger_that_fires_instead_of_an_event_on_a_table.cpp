// SPDX-License-Identifier: BSL-1.0
// Triggers that fire instead of an event are those of views.
// expect-error: next: TS116 trigger trg_items_guard fires instead of an event, which only a view
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    create_trigger<"items", trigger<"guard", "before insert", for_each_row, execute<"touch">>>> {};
#else
    create_trigger<"items", trigger<"guard", "instead of insert", for_each_row, execute<"touch">>>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
