// SPDX-License-Identifier: BSL-1.0
// A row that is inserted was not there before.
// expect-error: next: TS121 policy own is for insert, which sees no row that was there; write with_check<...> instead of using_<...>
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    create_policy<"items", policy<"own", for_insert, with_check<"tenant_id is not null">>>> {};
#else
    create_policy<"items", policy<"own", for_insert, using_<"tenant_id is not null">>>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
