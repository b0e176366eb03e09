// SPDX-License-Identifier: BSL-1.0
// A parent is in the chain.
// expect-error: next: TS220 its parent secnod is not in the chain; did you mean second?
#include "compile_fail/start.hpp"

struct second : migration<"second", after<"start">, drop_column<"items", "uri">> {};
#ifndef EXPECT_ERROR
struct next : migration<"next", after<"second">, drop_default<"items", "status">> {};
#else
struct next : migration<"next", after<"secnod">, drop_default<"items", "status">> {};
#endif

struct history : chain<settings<"items", released<>>, start, second, next> {};
static_assert(valid<history>);
