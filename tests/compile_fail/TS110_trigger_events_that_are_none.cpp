// SPDX-License-Identifier: BSL-1.0
// Timing and events of a trigger are spelt as in SQL.
// expect-error: next: TS110 the events of trigger trg_notes_touch cannot be read (on update): it starts with before, after or instead of; write them as in: before insert or update of status
#include "compile_fail/start.hpp"

struct notes : table<"notes",
    column<"id",      uuid>,
    column<"item_id", uuid>,
    column<"body",    text>,
#ifndef EXPECT_ERROR
    trigger<"touch", "before update", execute<"touch">>,
#else
    trigger<"touch", "on update", execute<"touch">>,
#endif
    primary_key<on<"id">>> {};

struct next : migration<"next", after<"start">, create_table<notes>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
