// SPDX-License-Identifier: BSL-1.0
// A foreign key refers to columns that are there.
// expect-error: next: TS204 foreign key notes.item_id refers to unknown column items.idd; did you mean id?
#include "compile_fail/start.hpp"

struct notes : table<"notes",
    column<"id",      uuid>,
    column<"item_id", uuid>,
    column<"body",    text>,
#ifndef EXPECT_ERROR
    foreign_key<on<"item_id">, references<"items", "id">>,
#else
    foreign_key<on<"item_id">, references<"items", "idd">>,
#endif
    primary_key<on<"id">>> {};

struct next : migration<"next", after<"start">, create_table<notes>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
