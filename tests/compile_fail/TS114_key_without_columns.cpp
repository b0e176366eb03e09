// SPDX-License-Identifier: BSL-1.0
// A key lists at least one column.
// expect-error: next: TS114 unique constraint uq_notes__body lists no columns; name at least one in on<...>
#include "compile_fail/start.hpp"

struct notes : table<"notes",
    column<"id",      uuid>,
    column<"item_id", uuid>,
    column<"body",    text>,
#ifndef EXPECT_ERROR
    unique<"body", on<"body">>,
#else
    unique<"body", on<>>,
#endif
    primary_key<on<"id">>> {};

struct next : migration<"next", after<"start">, create_table<notes>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
