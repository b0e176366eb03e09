// SPDX-License-Identifier: BSL-1.0
// Only what sorts as texts do has a collation.
// expect-error: next: TS125 column items.rank has a collation, but its type does not sort as texts do;
// expect-error: remove collated<...>
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    add_column<"items", column<"rank", varchar<8>, nullable, collated<"C">>>> {};
#else
    add_column<"items", column<"rank", integer, nullable, collated<"C">>>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
