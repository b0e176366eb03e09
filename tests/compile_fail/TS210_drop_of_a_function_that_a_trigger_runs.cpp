// SPDX-License-Identifier: BSL-1.0
// A function stays while a trigger runs it.
// expect-error: next: TS210 function touch is still used by trigger trg_pages_touch of pages; drop those first
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    drop_trigger<"pages", "touch">, drop_function<"touch">,
#else
    drop_function<"touch">,
#endif
    raw<"select 1", inverse<"">>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
