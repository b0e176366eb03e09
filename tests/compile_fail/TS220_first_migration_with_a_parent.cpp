// SPDX-License-Identifier: BSL-1.0
// The first migration has no parent.
// expect-error: first: TS220 its parent nothing is not in the chain; the first migration has none, so remove after<...>
#include "compile_fail/start.hpp"

#ifndef EXPECT_ERROR
struct first : migration<"first", ensure_schema<"app">> {};
#else
struct first : migration<"first", after<"nothing">, ensure_schema<"app">> {};
#endif
struct next : migration<"next", after<"first">, ensure_extension<"pgcrypto">> {};

struct history : chain<settings<"items", released<>>, first, next> {};
static_assert(valid<history>);
