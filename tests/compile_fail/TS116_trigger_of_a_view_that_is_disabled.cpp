// SPDX-License-Identifier: BSL-1.0
// PostgreSQL enables and disables triggers of tables.
// expect-error: next: TS116 trigger told of all_items is none of a table, and PostgreSQL enables and disables only these; drop it instead
#include "compile_fail/start.hpp"

struct all_items : view<"all_items", "select id from items", trigger<"told", "instead of insert", for_each_row, execute<"touch">>> {};
struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    create_view<all_items>> {};
#else
    create_view<all_items>, disable_trigger<"all_items", "told">> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
