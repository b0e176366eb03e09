// SPDX-License-Identifier: BSL-1.0
// Each kind has a verb of its own.
// expect-error: next: TS115 create_table on letters is given a view; write create_view
#include "compile_fail/start.hpp"

struct letters : view<"letters", "select id from items"> {};

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    create_view<letters>> {};
#else
    create_table<letters>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
