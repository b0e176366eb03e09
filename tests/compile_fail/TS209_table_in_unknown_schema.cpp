// SPDX-License-Identifier: BSL-1.0
// The schema of a table comes first.
// expect-error: next: TS209 there is no schema ap here; did you mean app?; create_schema or ensure_schema comes first
#include "compile_fail/start.hpp"

#ifndef EXPECT_ERROR
struct notes : table<in<"app", "notes">,
#else
struct notes : table<in<"ap", "notes">,
#endif
    column<"id", uuid>,
    primary_key<on<"id">>> {};

struct next : migration<"next", after<"start">, create_schema<"app">, create_table<notes>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
