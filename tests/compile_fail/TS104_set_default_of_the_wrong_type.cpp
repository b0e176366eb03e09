// SPDX-License-Identifier: BSL-1.0
// A default is a value of its column.
// expect-error: next: TS104 the default true of pages.seq_no does not fit its type integer; write a value of that type
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    set_default<"pages", "seq_no", "1">,
#else
    set_default<"pages", "seq_no", "true">,
#endif
    raw<"select 1", inverse<"">>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
