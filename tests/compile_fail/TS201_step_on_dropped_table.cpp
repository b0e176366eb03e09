// SPDX-License-Identifier: BSL-1.0
// A dropped table is gone for the revisions behind it.
// expect-error: next: TS201 there is no table pages here; it was dropped by away
#include "compile_fail/start.hpp"

struct away : migration<"away", after<"start">, drop_table<"pages">> {};

struct next : migration<"next", after<"away">,
#ifndef EXPECT_ERROR
    drop_column<"items", "uri">,
#else
    drop_column<"pages", "seq_no">,
#endif
    raw<"select 1", inverse<"">>> {};

struct history : chain<settings<"items", released<>>, start, away, next> {};
static_assert(valid<history>);
