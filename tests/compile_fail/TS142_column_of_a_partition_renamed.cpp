// SPDX-License-Identifier: BSL-1.0
// A partition has the columns of its table.
// expect-error: next: TS142 column events_rest.seen comes from the parent of the table; write the step for events
#include "compile_fail/start.hpp"
#include "typeschema/rare.hpp"

struct events : table<"events", column<"id", bigint>, column<"seen", date>, partition_by_range<"seen">> {};
struct rest : table<"events_rest", partition_of<"events", default_partition>> {};
struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    create_table<events>, create_table<rest>, rename_column<"events", "seen", "day">> {};
#else
    create_table<events>, create_table<rest>, rename_column<"events_rest", "seen", "day">> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
