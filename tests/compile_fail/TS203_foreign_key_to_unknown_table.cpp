// SPDX-License-Identifier: BSL-1.0
// A foreign key refers to a table that is there.
// expect-error: next: TS203 foreign key notes.item_id refers to unknown table itmes; did you mean items?
#include "compile_fail/start.hpp"

struct notes : table<"notes",
    column<"id",      uuid>,
    column<"item_id", uuid>,
    column<"body",    text>,
#ifndef EXPECT_ERROR
    foreign_key<on<"item_id">, references<"items", "id">>,
#else
    foreign_key<on<"item_id">, references<"itmes", "id">>,
#endif
    primary_key<on<"id">>> {};

struct next : migration<"next", after<"start">, create_table<notes>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
