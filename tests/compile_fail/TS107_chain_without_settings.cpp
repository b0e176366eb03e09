// SPDX-License-Identifier: BSL-1.0
// The settings of a chain come first, then its migrations.
// expect-error: TS107 argument 1 of this chain is no settings<...>, which come first
#include "compile_fail/start.hpp"

#ifndef EXPECT_ERROR
struct history : chain<settings<"items", released<>>, start> {};
#else
struct history : chain<start> {};
#endif

static_assert(valid<history>);
