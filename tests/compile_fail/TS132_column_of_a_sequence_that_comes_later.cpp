// SPDX-License-Identifier: BSL-1.0
// The sequence is made before the column.
// expect-error: next: TS132 column items.number takes numbers of unknown sequence lots; it is created later, by next
#include "compile_fail/start.hpp"

struct numbers : sequence<"numbers"> {};
struct lots : sequence<"lots"> {};
struct next : migration<"next", after<"start">, create_sequence<numbers>,
#ifndef EXPECT_ERROR
    add_column<"items", column<"number", bigint, default_<"nextval('numbers')">>>> {};
#else
    add_column<"items", column<"number", bigint, default_<"nextval('lots')">>>,
    create_sequence<lots>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
