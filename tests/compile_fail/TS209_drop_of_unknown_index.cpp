// SPDX-License-Identifier: BSL-1.0
// An index that is dropped is there.
// expect-error: next: TS209 table pages has no index sek; did you mean seq?
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    drop_index<"pages", "seq">,
#else
    drop_index<"pages", "sek">,
#endif
    raw<"select 1", inverse<"">>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
