// SPDX-License-Identifier: BSL-1.0
// What a column is computed of is not computed.
// expect-error: next: TS134 generated column twice of pages names a column that is generated, which PostgreSQL does not allow; write what that one is computed of
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    add_column<"pages", column<"next", integer, generated_always_as<"seq_no + 1">>>,
    add_column<"pages", column<"twice", integer, generated_always_as<"(seq_no + 1) * 2">>>> {};
#else
    add_column<"pages", column<"next", integer, generated_always_as<"seq_no + 1">>>,
    add_column<"pages", column<"twice", integer, generated_always_as<"next * 2">>>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
