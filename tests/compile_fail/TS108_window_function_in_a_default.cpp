// SPDX-License-Identifier: BSL-1.0
// PostgreSQL takes no window function in a default.
// expect-error: next: TS108 the default of items.place cannot be read: a window function cannot stand here, at byte 8 of:
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    add_column<"items", column<"place", bigint, default_<"1 + 1">>>> {};
#else
    add_column<"items", column<"place", bigint, default_<"rank() over ()">>>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
