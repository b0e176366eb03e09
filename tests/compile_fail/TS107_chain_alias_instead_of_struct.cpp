// SPDX-License-Identifier: BSL-1.0
// A chain is a struct: an alias spells the whole schema into every symbol.
// expect-error: TS107 this chain is an alias; write struct chain : typeschema::chain<...> {};
#include "compile_fail/start.hpp"

#ifndef EXPECT_ERROR
struct history : chain<settings<"items", released<>>, start> {};
#else
using history = chain<settings<"items", released<>>, start>;
#endif

static_assert(valid<history>);
