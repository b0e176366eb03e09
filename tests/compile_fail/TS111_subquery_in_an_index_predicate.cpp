// SPDX-License-Identifier: BSL-1.0
// PostgreSQL allows no subquery in the predicate of an index.
// expect-error: next: TS111 index ix_notes__known holds a subquery, which PostgreSQL does not allow there; name columns of the table alone
#include "compile_fail/start.hpp"

struct notes : table<"notes",
    column<"id",      uuid>,
    column<"item_id", uuid>,
    column<"body",    text>,
#ifndef EXPECT_ERROR
    index_<"known", on<"body">, where<"item_id is not null">>,
#else
    index_<"known", on<"body">, where<"item_id in (select id from items)">>,
#endif
    primary_key<on<"id">>> {};

struct next : migration<"next", after<"start">, create_table<notes>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
