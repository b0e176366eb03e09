// SPDX-License-Identifier: BSL-1.0
// What cannot be undone says why.
// expect-error: next: TS212 a raw step does not say how it is undone; add inverse<...> or irreversible<...>
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    raw<"update items set uri = null", irreversible<"the addresses are gone">>,
#else
    raw<"update items set uri = null", irreversible<"">>,
#endif
    raw<"select 1", inverse<"">>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
