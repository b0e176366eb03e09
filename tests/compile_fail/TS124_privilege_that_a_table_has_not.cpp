// SPDX-License-Identifier: BSL-1.0
// Tables have privileges of their own.
// expect-error: next: TS124 there is no privilege execute on a table; PostgreSQL's manual lists those that there are under GRANT
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    grant_on_table<"items", privileges<"select">, to<"worker">>> {};
#else
    grant_on_table<"items", privileges<"execute">, to<"worker">>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
