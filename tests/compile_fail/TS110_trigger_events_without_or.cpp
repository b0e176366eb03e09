// SPDX-License-Identifier: BSL-1.0
// Events of a trigger are joined by or.
// expect-error: next: TS110 the events of trigger trg_notes_touch cannot be read (before insert, update): events are joined by or
#include "compile_fail/start.hpp"

struct notes : table<"notes",
    column<"id",      uuid>,
    column<"item_id", uuid>,
    column<"body",    text>,
#ifndef EXPECT_ERROR
    trigger<"touch", "before insert or update", execute<"touch">>,
#else
    trigger<"touch", "before insert, update", execute<"touch">>,
#endif
    primary_key<on<"id">>> {};

struct next : migration<"next", after<"start">, create_table<notes>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
