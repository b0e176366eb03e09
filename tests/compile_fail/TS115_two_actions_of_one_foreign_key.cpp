// SPDX-License-Identifier: BSL-1.0
// A foreign key does one thing when its row goes.
// expect-error: next: TS115 foreign key fk_item_items takes on<...>, references<...> and then one on_delete
#include "compile_fail/start.hpp"

struct notes : table<"notes",
    column<"id",   uuid>,
#ifndef EXPECT_ERROR
    column<"item", uuid>, foreign_key<on<"item">, references<"items">, on_delete_cascade>,
#else
    column<"item", uuid>, foreign_key<on<"item">, references<"items">, on_delete_cascade, on_delete_restrict>,
#endif
    primary_key<on<"id">>> {};

struct next : migration<"next", after<"start">, create_table<notes>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
