// SPDX-License-Identifier: BSL-1.0
// PostgreSQL checks a row when it is written, never later.
// expect-error: next: TS115 check ck_items__short takes a condition and then not_valid and no_inherit, each once and nothing else
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    add_constraint<"items", check<"short", "length(uri) < 99", no_inherit>>> {};
#else
    add_constraint<"items", check<"short", "length(uri) < 99", deferrable>>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
