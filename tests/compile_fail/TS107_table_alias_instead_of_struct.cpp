// SPDX-License-Identifier: BSL-1.0
// A table is a struct: an alias spells the whole schema into every symbol.
// expect-error: next: TS107 table notes is an alias; write struct notes : table<...> {};
#include "compile_fail/start.hpp"

#ifndef EXPECT_ERROR
struct notes : table<"notes", column<"id", uuid>> {};
#else
using notes = table<"notes", column<"id", uuid>>;
#endif

struct next : migration<"next", after<"start">,
    create_table<notes>,
    add_column<"notes", column<"body", text, nullable>>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
