// SPDX-License-Identifier: BSL-1.0
// The name that the convention makes has to fit into 63 bytes.
// expect-error: next: TS106 the name fk_cccccccccccccccccccc
// expect-error: _items is empty or longer than the 63 bytes that PostgreSQL keeps; name the foreign key with named<exactly<...>>
#include "compile_fail/start.hpp"

struct notes : table<"notes",
    column<"id",      uuid>,
    column<"item_id", uuid>,
    column<"body",    text>,
    column<"cccccccccccccccccccccccccccccccccccccccccccccccccccccccc", uuid>,
#ifndef EXPECT_ERROR
    foreign_key<on<"cccccccccccccccccccccccccccccccccccccccccccccccccccccccc">, references<"items">, named<exactly<"fk_owner">>>,
#else
    foreign_key<on<"cccccccccccccccccccccccccccccccccccccccccccccccccccccccc">, references<"items">>,
#endif
    primary_key<on<"id">>> {};

struct next : migration<"next", after<"start">, create_table<notes>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
