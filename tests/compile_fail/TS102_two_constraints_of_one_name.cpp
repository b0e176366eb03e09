// SPDX-License-Identifier: BSL-1.0
// Constraint names are unique in a table.
// expect-error: next: TS102 notes has two parts named uq_notes__body; give the unique constraint another name
#include "compile_fail/start.hpp"

struct notes : table<"notes",
    column<"id",      uuid>,
    column<"item_id", uuid>,
    column<"body",    text>,
#ifndef EXPECT_ERROR
    unique<"item_body", on<"item_id", "body">>, unique<"body", on<"body">>,
#else
    unique<"body", on<"item_id", "body">>, unique<"body", on<"body">>,
#endif
    primary_key<on<"id">>> {};

struct next : migration<"next", after<"start">, create_table<notes>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
