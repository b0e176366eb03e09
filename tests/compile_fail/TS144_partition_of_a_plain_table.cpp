// SPDX-License-Identifier: BSL-1.0
// Only a table that is partitioned has partitions.
// expect-error: next: TS144 table items is not partitioned; add partition_by_range<...>, partition_by_list<...> or partition_by_hash<...> to it
#include "compile_fail/start.hpp"
#include "typeschema/rare.hpp"

struct events : table<"events", column<"id", bigint>, column<"seen", date>, partition_by_range<"seen">> {};
struct right : table<"rest", partition_of<"events", default_partition>> {};
struct wrong : table<"rest", partition_of<"items", default_partition>> {};
struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    create_table<events>, create_table<right>> {};
#else
    create_table<events>, create_table<wrong>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
