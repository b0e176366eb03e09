// SPDX-License-Identifier: BSL-1.0
// The way back needs a cast as well.
// expect-error: next: TS217 PostgreSQL does not turn text into integer by itself on the way back; add back_using<...> for pages.seq_no
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    drop_trigger<"pages", "touch">, change_type<"pages", "seq_no", text, back_using<"seq_no::integer">>,
#else
    drop_trigger<"pages", "touch">, change_type<"pages", "seq_no", text>,
#endif
    raw<"select 1", inverse<"">>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
