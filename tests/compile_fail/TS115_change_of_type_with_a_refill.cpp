// SPDX-License-Identifier: BSL-1.0
// An option that belongs to another verb is not taken for one of this.
// expect-error: next: TS115 change_type on items takes using_<...> and back_using<...>, each once and nothing else
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    change_type<"items", "uri", varchar<80>, using_<"left(uri, 80)">>> {};
#else
    change_type<"items", "uri", varchar<80>, refill<"''">>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
