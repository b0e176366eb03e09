// SPDX-License-Identifier: BSL-1.0
// An index is dropped with drop_index.
// expect-error: next: TS209 table pages has no constraint seq; it is an index, so write drop_index
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    drop_index<"pages", "seq">,
#else
    drop_constraint<"pages", "seq">,
#endif
    raw<"select 1", inverse<"">>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
