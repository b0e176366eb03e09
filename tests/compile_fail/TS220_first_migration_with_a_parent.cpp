// SPDX-License-Identifier: BSL-1.0
// The first migration has no parent.
// expect-error: base: TS220 its parent nothing is not in the chain; the first migration has none, so remove after<...>
#include "compile_fail/start.hpp"

#ifndef EXPECT_ERROR
struct base : migration<"base", ensure_schema<"app">> {};
#else
struct base : migration<"base", after<"nothing">, ensure_schema<"app">> {};
#endif
struct next : migration<"next", after<"base">, ensure_extension<"pgcrypto">> {};

struct history : chain<settings<"items">, base, next> {};
static_assert(valid<history>);
