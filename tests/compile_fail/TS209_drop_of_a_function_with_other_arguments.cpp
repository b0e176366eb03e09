// SPDX-License-Identifier: BSL-1.0
// The arguments of a function are spelt as at its creation.
// expect-error: next: TS209 there is no function touch here; write the types of its arguments
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    drop_trigger<"pages", "touch">, drop_function<"touch">,
#else
    drop_trigger<"pages", "touch">, drop_function<"touch", "a integer">,
#endif
    raw<"select 1", inverse<"">>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
