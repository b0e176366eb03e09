// SPDX-License-Identifier: BSL-1.0
// Whoever reads that an invariant does not hold has to know which one.
// expect-error: next: TS171 an invariant has no name, by which it would be told when it does not hold; give it one: invariant<"...", ...>
#include "compile_fail/start.hpp"
#include "typeschema/rare.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    invariant<"no items", returns_nothing<"select from items">>> {};
#else
    invariant<"", returns_nothing<"select from items">>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
