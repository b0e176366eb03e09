// SPDX-License-Identifier: BSL-1.0
// PostgreSQL takes no window function in a check.
// expect-error: next: TS108 check ck_items__positive cannot be read: a window function cannot stand here, at byte 28 of:
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    add_constraint<"items", check<"positive", "length(uri) > 0">>> {};
#else
    add_constraint<"items", check<"positive", "length(uri) > 0 and rank() over (order by uri) = 1">>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
