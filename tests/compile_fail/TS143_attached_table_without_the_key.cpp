// SPDX-License-Identifier: BSL-1.0
// PostgreSQL would make the index, and leave it behind when the table is detached.
// expect-error: next: TS143 table old_events cannot become a partition of events: it has nothing like index ix_events__seen, which would stay
#include "compile_fail/start.hpp"
#include "typeschema/rare.hpp"

struct events : table<"events", column<"seen", date>, index_<"seen", on<"seen">>, partition_by_range<"seen">> {};
struct old : table<"old_events", column<"seen", date>> {};
struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    create_table<events>, create_table<old>, create_index<"old_events", index_<"seen", on<"seen">>>,
    attach_partition<"events", "old_events", default_partition>> {};
#else
    create_table<events>, create_table<old>, attach_partition<"events", "old_events", default_partition>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
