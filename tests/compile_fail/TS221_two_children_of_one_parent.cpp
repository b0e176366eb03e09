// SPDX-License-Identifier: BSL-1.0
// A chain has no branches.
// expect-error: next: TS221 its parent start has another child already; put it after second
#include "compile_fail/start.hpp"

struct second : migration<"second", after<"start">, drop_column<"items", "uri">> {};
#ifndef EXPECT_ERROR
struct next : migration<"next", after<"second">, drop_default<"items", "status">> {};
#else
struct next : migration<"next", after<"start">, drop_default<"items", "status">> {};
#endif
struct last : migration<"last", after<"next">, drop_table<"pages">> {};

struct history : chain<settings<"items", released<>>, start, second, next, last> {};
static_assert(valid<history>);
