// SPDX-License-Identifier: BSL-1.0
// expect-error: next: TS210 function number_of is still used by cast text as integer; drop those first
#include "compile_fail/start.hpp"
#include "typeschema/rare.hpp"

struct number_of : function<"number_of", arguments<"t text">, returns<"integer">, body<"select length(t)">> {};
struct text_to_number : cast<text, integer, with_function<"number_of">> {};
struct next : migration<"next", after<"start">,
    create_function<number_of>, create_cast<text_to_number>,
#ifndef EXPECT_ERROR
    drop_cast<text, integer>, drop_function<"number_of", "text">> {};
#else
    drop_function<"number_of", "text">> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
