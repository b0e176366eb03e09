// SPDX-License-Identifier: BSL-1.0
// A table has one column of a name.
// expect-error: next: TS101 table notes has two columns named body; rename or remove one
#include "compile_fail/start.hpp"

struct notes : table<"notes",
    column<"id",      uuid>,
    column<"item_id", uuid>,
    column<"body",    text>,
#ifndef EXPECT_ERROR
    column<"title", text>,
#else
    column<"body", text>,
#endif
    primary_key<on<"id">>> {};

struct next : migration<"next", after<"start">, create_table<notes>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
