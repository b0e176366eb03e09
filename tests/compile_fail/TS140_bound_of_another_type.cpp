// SPDX-License-Identifier: BSL-1.0
// Without its quotes the bound is a number.
// expect-error: next: TS140 partition events_2025 of events has the bound 2025, which is no value of seen, a date; write a constant of that type, text
#include "compile_fail/start.hpp"
#include "typeschema/rare.hpp"

struct events : table<"events", column<"id", bigint>, column<"seen", date>, partition_by_range<"seen">> {};
struct right : table<"events_2025", partition_of<"events", from_values<"'2025-01-01'">, to_values<"maxvalue">>> {};
struct wrong : table<"events_2025", partition_of<"events", from_values<"2025">, to_values<"maxvalue">>> {};
struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    create_table<events>, create_table<right>> {};
#else
    create_table<events>, create_table<wrong>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
