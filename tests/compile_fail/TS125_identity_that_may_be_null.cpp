// SPDX-License-Identifier: BSL-1.0
// PostgreSQL makes an identity NOT NULL.
// expect-error: next: TS125 column items.number is numbered, so it is never NULL; remove nullable
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    add_column<"items", column<"number", bigint, generated_always_as_identity<>>>> {};
#else
    add_column<"items", column<"number", bigint, nullable, generated_always_as_identity<>>>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
