// SPDX-License-Identifier: BSL-1.0
// A comment is about a column that is there.
// expect-error: next: TS202 table items has no column statsu; did you mean status?
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    comment_on_column<"items", "status", "how far it is">> {};
#else
    comment_on_column<"items", "statsu", "how far it is">> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
