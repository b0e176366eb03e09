// SPDX-License-Identifier: BSL-1.0
// A column is no step: it would be left out in silence.
// expect-error: next: TS115 it holds something that is no step, or two parents; columns, keys and checks stand in a table<...>
#include "compile_fail/start.hpp"

struct notes : table<"notes", column<"id", uuid>> {};
struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    add_column<"items", column<"pages", integer, nullable>>> {};
#else
    column<"pages", integer, nullable>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
