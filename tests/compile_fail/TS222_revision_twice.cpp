// SPDX-License-Identifier: BSL-1.0
// An id is unique in a chain.
// expect-error: second: TS222 two migrations have this id; ids are unique in a chain
#include "compile_fail/start.hpp"

struct second : migration<"second", after<"start">, drop_column<"items", "uri">> {};
#ifndef EXPECT_ERROR
struct next : migration<"next", after<"second">, drop_default<"items", "status">> {};
#else
struct next : migration<"second", after<"second">, drop_default<"items", "status">> {};
#endif

struct history : chain<settings<"items", released<>>, start, second, next> {};
static_assert(valid<history>);
