// SPDX-License-Identifier: BSL-1.0
// PostgreSQL has no assignment cast between the types.
// expect-error: next: TS217 PostgreSQL does not turn text into integer by itself; add using_<...> for items.uri
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    change_type<"items", "uri", integer, using_<"length(uri)">>,
#else
    change_type<"items", "uri", integer>,
#endif
    raw<"select 1", inverse<"">>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
