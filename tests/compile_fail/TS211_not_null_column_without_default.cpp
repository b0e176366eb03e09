// SPDX-License-Identifier: BSL-1.0
// A table may hold rows, which need a value for the new column.
// expect-error: next: TS211 column items.note is NOT NULL and has no default, but the table may hold rows; add default_<...> or nullable
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    add_column<"items", column<"note", text, default_<"''">>>,
#else
    add_column<"items", column<"note", text>>,
#endif
    raw<"select 1", inverse<"">>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
