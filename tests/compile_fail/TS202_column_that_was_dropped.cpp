// SPDX-License-Identifier: BSL-1.0
// A dropped column is gone for the revisions behind it.
// expect-error: next: TS202 table items has no column uri; it was dropped by away
#include "compile_fail/start.hpp"

struct away : migration<"away", after<"start">, drop_column<"items", "uri">> {};

struct next : migration<"next", after<"away">,
#ifndef EXPECT_ERROR
    drop_default<"items", "status">,
#else
    set_default<"items", "uri", "''">,
#endif
    raw<"select 1", inverse<"">>> {};

struct history : chain<settings<"items", released<>>, start, away, next> {};
static_assert(valid<history>);
