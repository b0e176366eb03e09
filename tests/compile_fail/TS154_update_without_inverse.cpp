// SPDX-License-Identifier: BSL-1.0
// Who changes rows says how that is undone.
// expect-error: next: TS154 update_rows on items does not say how it is undone; add inverse<...> or irreversible<...>
#include "compile_fail/start.hpp"
#include "typeschema/rare.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    update_rows<"items", set<"uri", "lower(uri)">, irreversible<"the old spelling is gone">>> {};
#else
    update_rows<"items", set<"uri", "lower(uri)">>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
