// SPDX-License-Identifier: BSL-1.0
// A default is one expression.
// expect-error: next: TS108 the default of notes.title cannot be read: a string is not closed, at byte 1 of:
#include "compile_fail/start.hpp"

struct notes : table<"notes",
    column<"id",      uuid>,
    column<"item_id", uuid>,
    column<"body",    text>,
#ifndef EXPECT_ERROR
    column<"title", text, default_<"'none'">>,
#else
    column<"title", text, default_<"'none">>,
#endif
    primary_key<on<"id">>> {};

struct next : migration<"next", after<"start">, create_table<notes>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
