// SPDX-License-Identifier: BSL-1.0
// A foreign key refers to a key or a unique index.
// expect-error: next: TS205 foreign key notes.item_id refers to columns of items that are not unique: (tenant_id); add a primary key, unique<...> or unique_index<...> on exactly these
#include "compile_fail/start.hpp"

struct notes : table<"notes",
    column<"id",      uuid>,
    column<"item_id", uuid>,
    column<"body",    text>,
#ifndef EXPECT_ERROR
    foreign_key<on<"item_id">, references<"items", "id">>,
#else
    foreign_key<on<"item_id">, references<"items", "tenant_id">>,
#endif
    primary_key<on<"id">>> {};

struct next : migration<"next", after<"start">, create_table<notes>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
