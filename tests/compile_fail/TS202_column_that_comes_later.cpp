// SPDX-License-Identifier: BSL-1.0
// A column is there from the revision that adds it.
// expect-error: next: TS202 table items has no column note; it is added later, by more
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    drop_column<"items", "uri">,
#else
    drop_column<"items", "note">,
#endif
    raw<"select 1", inverse<"">>> {};
struct more : migration<"more", after<"next">, add_column<"items", column<"note", text, nullable>>> {};

struct history : chain<settings<"items", released<>>, start, next, more> {};
static_assert(valid<history>);
