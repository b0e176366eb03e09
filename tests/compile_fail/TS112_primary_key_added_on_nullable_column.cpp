// SPDX-License-Identifier: BSL-1.0
// A column of the primary key is NOT NULL.
// expect-error: next: TS112 column logs.line is part of the primary key and cannot be nullable; write set_not_null before this step
#include "compile_fail/start.hpp"

struct logs : table<"logs", column<"line", bigint, nullable>> {};
struct add_logs : migration<"add_logs", after<"start">, create_table<logs>> {};

struct next : migration<"next", after<"add_logs">,
#ifndef EXPECT_ERROR
    set_not_null<"logs", "line">, add_constraint<"logs", primary_key<on<"line">>>,
#else
    add_constraint<"logs", primary_key<on<"line">>>,
#endif
    raw<"select 1", inverse<"">>> {};

struct history : chain<settings<"items", released<>>, start, add_logs, next> {};
static_assert(valid<history>);
