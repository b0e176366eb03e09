// SPDX-License-Identifier: BSL-1.0
// A trigger that names a column keeps it.
// expect-error: next: TS210 column pages.seq_no is still used by trigger trg_pages_touch; drop those first
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    drop_trigger<"pages", "touch">, drop_column<"pages", "seq_no", refill<"0">>,
#else
    drop_column<"pages", "seq_no", refill<"0">>,
#endif
    raw<"select 1", inverse<"">>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
