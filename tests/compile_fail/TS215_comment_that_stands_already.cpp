// SPDX-License-Identifier: BSL-1.0
// A comment that changes nothing was meant to be another one.
// expect-error: next: TS215 the comment on items says that already; remove the step
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    comment_on_table<"items", "what came in">, comment_on_table<"items", "what was taken in">> {};
#else
    comment_on_table<"items", "what came in">, comment_on_table<"items", "what came in">> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
