// SPDX-License-Identifier: BSL-1.0
// All migrations but the first have a parent.
// expect-error: next: TS224 only the first migration has no parent; write after<...> with second
#include "compile_fail/start.hpp"

struct second : migration<"second", after<"start">, drop_column<"items", "uri">> {};
#ifndef EXPECT_ERROR
struct next : migration<"next", after<"second">, drop_default<"items", "status">> {};
#else
struct next : migration<"next", drop_default<"items", "status">> {};
#endif

struct history : chain<settings<"items", released<>>, start, second, next> {};
static_assert(valid<history>);
