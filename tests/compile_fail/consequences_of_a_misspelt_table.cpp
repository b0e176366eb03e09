// SPDX-License-Identifier: BSL-1.0
// A table is created under a misspelt name by its struct; all that is done to it later misses it: one error.
// expect-error: second: TS201 there is no table notes here; did you mean nots?
#include "compile_fail/start.hpp"

#ifdef EXPECT_ERROR
struct notes : table<"nots",
#else
struct notes : table<"notes",
#endif
    column<"id",   uuid>,
    column<"body", text>,
    primary_key<on<"id">>> {};
struct first : migration<"first", after<"start">, create_table<notes>> {};
struct second : migration<"second", after<"first">,
    add_column<"notes", column<"title", text, nullable>>,
    set_not_null<"notes", "title">,
    create_index<"notes", index_<"title", on<"title">>>> {};
struct third : migration<"third", after<"second">,
    rename_table<"notes", "remarks">,
    drop_column<"remarks", "title", refill<"''">>,
    drop_table<"remarks">> {};

struct history : chain<settings<"items", released<>>, start, first, second, third> {};
static_assert(valid<history>);
