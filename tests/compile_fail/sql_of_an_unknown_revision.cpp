// SPDX-License-Identifier: BSL-1.0
// A misspelt revision in a test is one error.
// expect-error: chain items has no revision strat; did you mean start?
#include "typeschema/chain/sql.hpp"

#include "compile_fail/start.hpp"

struct history : chain<settings<"items", released<>>, start> {};
#ifndef EXPECT_ERROR
static_assert(!forward_sql<history, "start">.empty() && !inverse_sql<history, "start">.empty());
#else
static_assert(!forward_sql<history, "strat">.empty());
#endif
