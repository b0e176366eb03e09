// SPDX-License-Identifier: BSL-1.0
// PostgreSQL keeps rows unique in each partition alone.
// expect-error: next: TS141 primary key pk_events of the partitioned table events leaves out what the table is partitioned by
#include "compile_fail/start.hpp"
#include "typeschema/rare.hpp"

struct right : table<"events", column<"id", bigint>, column<"seen", date>,
    primary_key<on<"id", "seen">>, partition_by_range<"seen">> {};
struct wrong : table<"events", column<"id", bigint>, column<"seen", date>,
    primary_key<on<"id">>, partition_by_range<"seen">> {};
struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    create_table<right>> {};
#else
    create_table<wrong>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
