// SPDX-License-Identifier: BSL-1.0
// SELECT leaves no new row behind.
// expect-error: next: TS121 policy own is for select, which leaves no row behind; write using_<...> instead of with_check<...>
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    create_policy<"items", policy<"own", for_select, using_<"tenant_id is not null">>>> {};
#else
    create_policy<"items", policy<"own", for_select, with_check<"tenant_id is not null">>>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
