// SPDX-License-Identifier: BSL-1.0
// A misspelt revision whose state is asked for is one error.
// expect-error: chain items has no revision strat; did you mean start?
#include "typeschema/chain/state.hpp"

#include "compile_fail/start.hpp"

struct history : chain<settings<"items", released<>>, start> {};
#ifndef EXPECT_ERROR
static_assert(at<history, "start">.has_table("pages"));
#else
static_assert(at<history, "strat">.has_table("pages"));
#endif
