// SPDX-License-Identifier: BSL-1.0
// PostgreSQL takes no aggregate function in a check.
// expect-error: next: TS108 check ck_items__few cannot be read: an aggregate function cannot stand here, at byte 1 of:
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    add_constraint<"items", check<"few", "length(uri) < 9">>> {};
#else
    add_constraint<"items", check<"few", "count(uri) < 9">>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
