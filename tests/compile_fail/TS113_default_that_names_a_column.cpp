// SPDX-License-Identifier: BSL-1.0
// A default is evaluated before the row is there.
// expect-error: next: TS113 the default of notes.title names a column, which PostgreSQL does not allow; set it in a trigger, or put text in quotes
#include "compile_fail/start.hpp"

struct notes : table<"notes",
    column<"id",      uuid>,
    column<"item_id", uuid>,
    column<"body",    text>,
#ifndef EXPECT_ERROR
    column<"title", text, default_<"'body'">>,
#else
    column<"title", text, default_<"body">>,
#endif
    primary_key<on<"id">>> {};

struct next : migration<"next", after<"start">, create_table<notes>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
