// SPDX-License-Identifier: BSL-1.0
// A trigger runs a function.
// expect-error: next: TS219 trigger trg_notes_touch does not say which function it runs; add execute<...>
#include "compile_fail/start.hpp"

struct notes : table<"notes",
    column<"id",      uuid>,
    column<"item_id", uuid>,
    column<"body",    text>,
#ifndef EXPECT_ERROR
    trigger<"touch", "before update", execute<"touch">>,
#else
    trigger<"touch", "before update">,
#endif
    primary_key<on<"id">>> {};

struct next : migration<"next", after<"start">, create_table<notes>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
