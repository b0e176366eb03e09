// SPDX-License-Identifier: BSL-1.0
// A row that is inserted was not there before.
// expect-error: next: TS116 trigger trg_items_guard fires on insert, so its WHEN sees no old row; write one trigger for each event
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    create_trigger<"items", trigger<"guard", "before update", for_each_row, when<"old.uri is null">, execute<"touch">>>> {};
#else
    create_trigger<"items", trigger<"guard", "before insert or update", for_each_row, when<"old.uri is null">, execute<"touch">>>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
