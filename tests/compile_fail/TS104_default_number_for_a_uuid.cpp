// SPDX-License-Identifier: BSL-1.0
// A default is a value of its column.
// expect-error: next: TS104 the default 0 of notes.owner does not fit its type uuid; write a value of that type
#include "compile_fail/start.hpp"

struct notes : table<"notes",
    column<"id",      uuid>,
    column<"item_id", uuid>,
    column<"body",    text>,
#ifndef EXPECT_ERROR
    column<"owner", uuid, default_<"gen_random_uuid()">>,
#else
    column<"owner", uuid, default_<"0">>,
#endif
    primary_key<on<"id">>> {};

struct next : migration<"next", after<"start">, create_table<notes>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
