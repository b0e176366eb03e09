// SPDX-License-Identifier: BSL-1.0
// A renamed table has its new name for the revisions behind it.
// expect-error: next: TS201 there is no table items here; it is called entries now
#include "compile_fail/start.hpp"

struct away : migration<"away", after<"start">, rename_table<"items", "entries">> {};

struct next : migration<"next", after<"away">,
#ifndef EXPECT_ERROR
    drop_column<"entries", "uri">,
#else
    drop_column<"items", "uri">,
#endif
    raw<"select 1", inverse<"">>> {};

struct history : chain<settings<"items", released<>>, start, away, next> {};
static_assert(valid<history>);
