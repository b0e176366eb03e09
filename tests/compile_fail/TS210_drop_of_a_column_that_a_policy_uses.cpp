// SPDX-License-Identifier: BSL-1.0
// PostgreSQL does not drop a policy with a column that it uses.
// expect-error: next: TS210 column items.uri is still used by policy own; drop those first
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    create_policy<"items", policy<"own", using_<"uri is not null">>>, drop_policy<"items", "own">, drop_column<"items", "uri">> {};
#else
    create_policy<"items", policy<"own", using_<"uri is not null">>>, drop_column<"items", "uri">> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
