// SPDX-License-Identifier: BSL-1.0
// A migration is a struct: an alias spells the whole schema into every symbol.
// expect-error: next: TS107 this migration is an alias; write struct name : migration<...> {};
#include "compile_fail/start.hpp"

#ifndef EXPECT_ERROR
struct next : migration<"next", after<"start">, drop_column<"items", "uri">> {};
#else
using next = migration<"next", after<"start">, drop_column<"items", "uri">>;
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
