// SPDX-License-Identifier: BSL-1.0
// No query returns those.
// expect-error: next: TS174 invariant two items expects rows of different lengths: row 1 and row 2; a query returns as many values in each
#include "compile_fail/start.hpp"
#include "typeschema/rare.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    invariant<"two items", returns<"select 1, 2", row<"1", "2">, row<"1", "2">>>> {};
#else
    invariant<"two items", returns<"select 1, 2", row<"1", "2">, row<"1">>>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
