// SPDX-License-Identifier: BSL-1.0
// An index is no constraint.
// expect-error: next: TS209 table pages has no constraint seq; it is an index, so write comment_on_index
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    comment_on_index<"pages", "seq", "for the reader">> {};
#else
    comment_on_constraint<"pages", "seq", "for the reader">> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
