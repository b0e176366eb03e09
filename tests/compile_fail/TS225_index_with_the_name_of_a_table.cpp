// SPDX-License-Identifier: BSL-1.0
// Indexes share their names with the tables of their schema.
// expect-error: next: TS225 index pages of table notes has the name of table pages; give it another name
#include "compile_fail/start.hpp"

struct notes : table<"notes",
    column<"id",      uuid>,
    column<"item_id", uuid>,
    column<"body",    text>,
#ifndef EXPECT_ERROR
    index_<exactly<"notes_body">, on<"body">>,
#else
    index_<exactly<"pages">, on<"body">>,
#endif
    primary_key<on<"id">>> {};

struct next : migration<"next", after<"start">, create_table<notes>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
