// SPDX-License-Identifier: BSL-1.0
// A long table name makes the names of its parts long too: that is one mistake.
// expect-error: next: TS106 the name tttttttttttttttttttt
// expect-error: is longer than the 63 bytes that PostgreSQL keeps; shorten it
#include "compile_fail/start.hpp"

#ifndef EXPECT_ERROR
struct notes : table<"tttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt",
#else
struct notes : table<"tttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt",
#endif
    column<"id", uuid>,
    primary_key<on<"id">>> {};

struct next : migration<"next", after<"start">, create_table<notes>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
