// SPDX-License-Identifier: BSL-1.0
// A function that is dropped is there.
// expect-error: next: TS209 there is no function tuch here; did you mean touch?
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    drop_trigger<"pages", "touch">, drop_function<"touch">,
#else
    drop_trigger<"pages", "touch">, drop_function<"tuch">,
#endif
    raw<"select 1", inverse<"">>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
