// SPDX-License-Identifier: BSL-1.0
// A step in a table would be left out in silence.
// expect-error: next: TS115 create_table on notes is given a table that holds a step or an option; steps stand in a migration
#include "compile_fail/start.hpp"

struct notes : table<"notes",
#ifndef EXPECT_ERROR
    column<"id", uuid>> {};
#else
    column<"id", uuid>, add_column<"notes", column<"body", text>>> {};
#endif

struct next : migration<"next", after<"start">, create_table<notes>> {};
struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
