// SPDX-License-Identifier: BSL-1.0
// The extension that brings a type is there before the first column that has it.
// expect-error: next: TS123 column items.email has a type of extension citext, which nothing has made; write ensure_extension<"citext"> before this step
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    ensure_extension<"citext">,
    add_column<"items", column<"email", citext, nullable>>> {};
#else
    add_column<"items", column<"email", citext, nullable>>,
    ensure_extension<"citext">> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
