// SPDX-License-Identifier: BSL-1.0
// Both sides of a foreign key have one type.
// expect-error: next: TS206 foreign key notes.body: body is text but items.id is uuid; give both the same type
#include "compile_fail/start.hpp"

struct notes : table<"notes",
    column<"id",      uuid>,
    column<"item_id", uuid>,
    column<"body",    text>,
#ifndef EXPECT_ERROR
    foreign_key<on<"item_id">, references<"items", "id">>,
#else
    foreign_key<on<"body">, references<"items", "id">>,
#endif
    primary_key<on<"id">>> {};

struct next : migration<"next", after<"start">, create_table<notes>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
