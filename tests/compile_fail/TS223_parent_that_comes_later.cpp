// SPDX-License-Identifier: BSL-1.0
// A chain lists parents first; two that changed places are one mistake.
// expect-error: next: TS223 its parent second comes later in the chain; list the parent first
#include "compile_fail/start.hpp"

struct second : migration<"second", after<"start">, drop_column<"items", "uri">> {};
struct next : migration<"next", after<"second">, drop_default<"items", "status">> {};
struct last : migration<"last", after<"next">, drop_table<"pages">> {};

#ifndef EXPECT_ERROR
struct history : chain<settings<"items", released<>>, start, second, next, last> {};
#else
struct history : chain<settings<"items", released<>>, start, next, second, last> {};
#endif

static_assert(valid<history>);
