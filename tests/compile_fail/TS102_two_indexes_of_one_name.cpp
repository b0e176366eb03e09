// SPDX-License-Identifier: BSL-1.0
// Index names are unique in a table.
// expect-error: next: TS102 notes has two parts named ix_notes__body; give the index another name
#include "compile_fail/start.hpp"

struct notes : table<"notes",
    column<"id",      uuid>,
    column<"item_id", uuid>,
    column<"body",    text>,
#ifndef EXPECT_ERROR
    index_<"body", on<"body">>, index_<"item", on<"item_id">>,
#else
    index_<"body", on<"body">>, index_<"body", on<"item_id">>,
#endif
    primary_key<on<"id">>> {};

struct next : migration<"next", after<"start">, create_table<notes>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
