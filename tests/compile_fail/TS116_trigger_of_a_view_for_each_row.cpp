// SPDX-License-Identifier: BSL-1.0
// A view has no rows of its own.
// expect-error: next: TS116 trigger trg_all_items_told is on a view, whose triggers fire instead of an event for each row, or
#include "compile_fail/start.hpp"

struct all_items : view<"all_items", "select id from items"> {};
struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    create_view<all_items>, create_trigger<"all_items", trigger<"told", "instead of insert", for_each_row, execute<"touch">>>> {};
#else
    create_view<all_items>, create_trigger<"all_items", trigger<"told", "before insert", for_each_row, execute<"touch">>>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
