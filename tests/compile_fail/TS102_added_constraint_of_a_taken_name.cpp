// SPDX-License-Identifier: BSL-1.0
// A constraint is added under a name that the table has already.
// expect-error: next: TS102 items has two parts named ck_items__status_valid; give the check another name, or drop the older one
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    add_constraint<"items", check<"status_known", "status <> ''">>,
#else
    add_constraint<"items", check<"status_valid", "status <> ''">>,
#endif
    raw<"select 1", inverse<"">>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
