// SPDX-License-Identifier: BSL-1.0
// A table is no step: create_table makes it.
// expect-error: next: TS115 it holds something that is no step, or two parents; columns, keys and checks stand in a table<...>
#include "compile_fail/start.hpp"

struct notes : table<"notes", column<"id", uuid>> {};
struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    create_table<notes>> {};
#else
    notes> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
