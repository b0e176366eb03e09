// SPDX-License-Identifier: BSL-1.0
// Every column that a part of a table names is one of its columns.
// expect-error: next: TS103 check ck_notes__filled names unknown column notes.text_of_note; its columns are id, item_id, body
#include "compile_fail/start.hpp"

struct notes : table<"notes",
    column<"id",      uuid>,
    column<"item_id", uuid>,
    column<"body",    text>,
#ifndef EXPECT_ERROR
    check<"filled", "length(body) > 0">,
#else
    check<"filled", "length(text_of_note) > 0">,
#endif
    primary_key<on<"id">>> {};

struct next : migration<"next", after<"start">, create_table<notes>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
