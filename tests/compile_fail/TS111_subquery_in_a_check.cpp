// SPDX-License-Identifier: BSL-1.0
// PostgreSQL allows no subquery in a CHECK, and the names inside it are not judged.
// expect-error: next: TS111 check ck_notes__known holds a subquery, which PostgreSQL does not allow there; use a foreign key or a trigger
#include "compile_fail/start.hpp"

struct notes : table<"notes",
    column<"id",      uuid>,
    column<"item_id", uuid>,
    column<"body",    text>,
#ifndef EXPECT_ERROR
    foreign_key<on<"item_id">, references<"items", "id">>,
#else
    check<"known", "exists (select 1 from items i where i.id = item_id)">,
#endif
    primary_key<on<"id">>> {};

struct next : migration<"next", after<"start">, create_table<notes>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
