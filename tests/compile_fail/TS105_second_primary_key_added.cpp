// SPDX-License-Identifier: BSL-1.0
// A table has one primary key.
// expect-error: next: TS105 table items has two primary keys; make one of them unique<...>, or drop the older one first
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    add_constraint<"items", unique<"tenant", on<"tenant_id">>>,
#else
    add_constraint<"items", primary_key<on<"tenant_id">>>,
#endif
    raw<"select 1", inverse<"">>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
