// SPDX-License-Identifier: BSL-1.0
// A chain lists migrations, and nothing else behind its settings.
// expect-error: TS107 argument 3 of this chain is no migration<...>, or holds an error that is told above
#include "compile_fail/start.hpp"

#ifndef EXPECT_ERROR
struct history : chain<settings<"items", released<>>, start> {};
#else
struct history : chain<settings<"items", released<>>, start, items> {};
#endif

static_assert(valid<history>);
