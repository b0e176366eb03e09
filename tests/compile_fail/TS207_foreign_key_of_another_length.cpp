// SPDX-License-Identifier: BSL-1.0
// Both sides of a foreign key have the same number of columns.
// expect-error: next: TS207 foreign key notes.item_id (and more) has 2 columns, but the key of items that it refers to has 1; write as many on both sides
#include "compile_fail/start.hpp"

struct notes : table<"notes",
    column<"id",      uuid>,
    column<"item_id", uuid>,
    column<"body",    text>,
#ifndef EXPECT_ERROR
    foreign_key<on<"item_id">, references<"items">>,
#else
    foreign_key<on<"item_id", "id">, references<"items">>,
#endif
    primary_key<on<"id">>> {};

struct next : migration<"next", after<"start">, create_table<notes>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
