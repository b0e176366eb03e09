// SPDX-License-Identifier: BSL-1.0
// The columns of a foreign key come before what they refer to.
// expect-error: next: TS115 foreign key fk__ takes on<...>, references<...> and then one on_delete
#include "compile_fail/start.hpp"

struct notes : table<"notes",
    column<"id",   uuid>,
#ifndef EXPECT_ERROR
    column<"item", uuid>, foreign_key<on<"item">, references<"items">>,
#else
    column<"item", uuid>, foreign_key<references<"items">, on<"item">>,
#endif
    primary_key<on<"id">>> {};

struct next : migration<"next", after<"start">, create_table<notes>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
