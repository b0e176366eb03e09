// SPDX-License-Identifier: BSL-1.0
// A trigger runs the function without arguments, whichever others have its name.
// expect-error: next: TS210 function touch is still used by trigger trg_pages_touch of pages; drop those first
#include "compile_fail/start.hpp"

struct namesake : function<"touch", arguments<"n integer">, returns<"integer">, body<"select n">> {};

struct next : migration<"next", after<"start">,
    create_function<namesake>,
#ifndef EXPECT_ERROR
    drop_function<"touch", "n integer">> {};
#else
    drop_function<"touch">> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
