// SPDX-License-Identifier: BSL-1.0
// Every column that a part of a table names is one of its columns.
// expect-error: next: TS103 primary key pk_notes names unknown column notes.ident; its columns are id, body
#include "compile_fail/start.hpp"

struct notes : table<"notes",
    column<"id",   uuid>,
    column<"body", text>,
#ifndef EXPECT_ERROR
    primary_key<on<"id">>>
#else
    primary_key<on<"ident">>>
#endif
{};

struct next : migration<"next", after<"start">, create_table<notes>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
