// SPDX-License-Identifier: BSL-1.0
// The convention gives both foreign keys the same name.
// expect-error: next: TS102 notes has two parts named fk_item_id_items; give the foreign key a name of its own with named<exactly<...>>
#include "compile_fail/start.hpp"

struct notes : table<"notes",
    column<"id",      uuid>,
    column<"item_id", uuid>,
    column<"body",    text>,
#ifndef EXPECT_ERROR
    foreign_key<on<"item_id">, references<"items", "id">>,
#else
    foreign_key<on<"item_id">, references<"items", "id">>, foreign_key<on<"item_id">, references<"items">>,
#endif
    primary_key<on<"id">>> {};

struct next : migration<"next", after<"start">, create_table<notes>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
