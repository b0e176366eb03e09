// SPDX-License-Identifier: BSL-1.0
// PostgreSQL takes no subquery in a default.
// expect-error: next: TS111 the default of items.place holds a subquery, which PostgreSQL does not allow there; call a function
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    add_column<"items", column<"place", bigint, default_<"1">>>> {};
#else
    add_column<"items", column<"place", bigint, default_<"(select count(*) from items)">>>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
