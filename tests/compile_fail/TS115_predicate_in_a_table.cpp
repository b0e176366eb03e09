// SPDX-License-Identifier: BSL-1.0
// A predicate belongs into its index.
// expect-error: next: TS115 create_table on notes is given a table that holds a step or an option
#include "compile_fail/start.hpp"

struct notes : table<"notes",
    column<"id",   uuid>,
#ifndef EXPECT_ERROR
    column<"body", text>, index_<"body", on<"body">, where<"body <> ''">>,
#else
    column<"body", text>, index_<"body", on<"body">>, where<"body <> ''">,
#endif
    primary_key<on<"id">>> {};

struct next : migration<"next", after<"start">, create_table<notes>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
