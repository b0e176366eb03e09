// SPDX-License-Identifier: BSL-1.0
// ANALYZE keeps those of each column anyway.
// expect-error: next: TS147 statistics place of items are on one column, of which PostgreSQL keeps statistics anyway; name two, or an expression
#include "compile_fail/start.hpp"
#include "typeschema/rare.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    create_statistics<"items", extended_statistics<"place", "all", on<"status", "uri">>>> {};
#else
    create_statistics<"items", extended_statistics<"place", "all", on<"status">>>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
