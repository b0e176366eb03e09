// SPDX-License-Identifier: BSL-1.0
// Numbers are whole numbers.
// expect-error: next: TS125 column items.number is numbered, so it is smallint, integer or bigint;
// expect-error: give it such a type
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    add_column<"items", column<"number", bigint, generated_always_as_identity<>>>> {};
#else
    add_column<"items", column<"number", numeric<>, generated_always_as_identity<>>>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
