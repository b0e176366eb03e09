// SPDX-License-Identifier: BSL-1.0
// Every column that a part of a table names is one of its columns.
// expect-error: next: TS103 foreign key fk_itemid_items names unknown column notes.itemid; did you mean item_id?
#include "compile_fail/start.hpp"

struct notes : table<"notes",
    column<"id",      uuid>,
    column<"item_id", uuid>,
    column<"body",    text>,
#ifndef EXPECT_ERROR
    foreign_key<on<"item_id">, references<"items", "id">>,
#else
    foreign_key<on<"itemid">, references<"items", "id">>,
#endif
    primary_key<on<"id">>> {};

struct next : migration<"next", after<"start">, create_table<notes>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
