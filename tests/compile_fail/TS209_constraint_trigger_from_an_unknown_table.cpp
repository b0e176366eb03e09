// SPDX-License-Identifier: BSL-1.0
// The other table has to be there.
// expect-error: next: TS209 there is no table itms here; did you mean items?
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    create_trigger<"pages", constraint_trigger<"told", "after insert", for_each_row, from_table<"items">, execute<"touch">>>> {};
#else
    create_trigger<"pages", constraint_trigger<"told", "after insert", for_each_row, from_table<"itms">, execute<"touch">>>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
