// SPDX-License-Identifier: BSL-1.0
// A table has one primary key.
// expect-error: next: TS105 table notes has two primary keys; make one of them unique<...>, or drop the older one first
#include "compile_fail/start.hpp"

struct notes : table<"notes",
    column<"id",      uuid>,
    column<"item_id", uuid>,
    column<"body",    text>,
#ifndef EXPECT_ERROR
    unique<"item", on<"item_id">>,
#else
    primary_key<on<"item_id">>,
#endif
    primary_key<on<"id">>> {};

struct next : migration<"next", after<"start">, create_table<notes>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
