// SPDX-License-Identifier: BSL-1.0
// SQL that the model does not know says how it is undone.
// expect-error: next: TS212 a raw step does not say how it is undone; add inverse<...> or irreversible<...>
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    raw<"alter table items set (fillfactor = 80)", inverse<"alter table items reset (fillfactor)">>,
#else
    raw<"alter table items set (fillfactor = 80)">,
#endif
    raw<"select 1", inverse<"">>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
