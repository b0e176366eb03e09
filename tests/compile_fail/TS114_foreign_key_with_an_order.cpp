// SPDX-License-Identifier: BSL-1.0
// Only an index puts columns in an order.
// expect-error: next: TS114 foreign key fk_item_id_items puts its columns in an order, which only an index does; write them without desc and nulls_first
#include "compile_fail/start.hpp"

struct notes : table<"notes",
    column<"id",      uuid>,
    column<"item_id", uuid>,
    column<"body",    text>,
#ifndef EXPECT_ERROR
    foreign_key<on<"item_id">, references<"items">>,
#else
    foreign_key<on<desc<"item_id">>, references<"items">>,
#endif
    primary_key<on<"id">>> {};

struct next : migration<"next", after<"start">, create_table<notes>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
