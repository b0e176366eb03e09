// SPDX-License-Identifier: BSL-1.0
// Every column that a part of a table names is one of its columns.
// expect-error: next: TS103 index ix_notes__body names unknown column notes.bdoy; did you mean body?
#include "compile_fail/start.hpp"

struct notes : table<"notes",
    column<"id",      uuid>,
    column<"item_id", uuid>,
    column<"body",    text>,
#ifndef EXPECT_ERROR
    index_<"body", on<"body">>,
#else
    index_<"body", on<"bdoy">>,
#endif
    primary_key<on<"id">>> {};

struct next : migration<"next", after<"start">, create_table<notes>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
