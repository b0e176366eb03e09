// SPDX-License-Identifier: BSL-1.0
// Checks share their names with the other constraints of a table.
// expect-error: next: TS102 notes has two parts named ck_notes__filled; give the check another name
#include "compile_fail/start.hpp"

struct notes : table<"notes",
    column<"id",      uuid>,
    column<"item_id", uuid>,
    column<"body",    text>,
#ifndef EXPECT_ERROR
    check<"filled", "body <> ''">, check<"short", "length(body) < 10">,
#else
    check<"filled", "body <> ''">, check<"filled", "length(body) < 10">,
#endif
    primary_key<on<"id">>> {};

struct next : migration<"next", after<"start">, create_table<notes>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
