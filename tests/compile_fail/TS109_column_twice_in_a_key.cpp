// SPDX-License-Identifier: BSL-1.0
// A key lists each column once.
// expect-error: next: TS109 unique constraint uq_notes__body lists column body twice; remove one
#include "compile_fail/start.hpp"

struct notes : table<"notes",
    column<"id",      uuid>,
    column<"item_id", uuid>,
    column<"body",    text>,
#ifndef EXPECT_ERROR
    unique<"body", on<"item_id", "body">>,
#else
    unique<"body", on<"body", "body">>,
#endif
    primary_key<on<"id">>> {};

struct next : migration<"next", after<"start">, create_table<notes>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
