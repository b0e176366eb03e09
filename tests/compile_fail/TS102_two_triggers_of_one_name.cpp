// SPDX-License-Identifier: BSL-1.0
// Trigger names are unique in a table.
// expect-error: next: TS102 notes has two parts named trg_notes_touch; give the trigger another name
#include "compile_fail/start.hpp"

struct notes : table<"notes",
    column<"id",      uuid>,
    column<"item_id", uuid>,
    column<"body",    text>,
#ifndef EXPECT_ERROR
    trigger<"touch", "before update", execute<"touch">>, trigger<"grow", "before insert", execute<"touch">>,
#else
    trigger<"touch", "before update", execute<"touch">>, trigger<"touch", "before insert", execute<"touch">>,
#endif
    primary_key<on<"id">>> {};

struct next : migration<"next", after<"start">, create_table<notes>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
