// SPDX-License-Identifier: BSL-1.0
// A comment at the end of a default would swallow the NOT NULL behind it.
// expect-error: next: TS108 the default of items.pages cannot be read: the text ends in a comment
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    add_column<"items", column<"pages", integer, default_<"1 /* at least */">>>> {};
#else
    add_column<"items", column<"pages", integer, default_<"1 -- at least">>>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
