// SPDX-License-Identifier: BSL-1.0
// Primary keys and unique constraints have an index of their name.
// expect-error: next: TS225 unique constraint pk_items of table notes has the name of the primary key of items; give it another name
#include "compile_fail/start.hpp"

struct notes : table<"notes",
    column<"id",      uuid>,
    column<"item_id", uuid>,
    column<"body",    text>,
#ifndef EXPECT_ERROR
    unique<exactly<"uq_body">, on<"body">>,
#else
    unique<exactly<"pk_items">, on<"body">>,
#endif
    primary_key<on<"id">>> {};

struct next : migration<"next", after<"start">, create_table<notes>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
