// SPDX-License-Identifier: BSL-1.0
// The names in a policy are columns of its table.
// expect-error: next: TS103 policy own names unknown column items.tenant_ids; did you mean tenant_id?
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    create_policy<"items", policy<"own", using_<"tenant_id is not null">>>> {};
#else
    create_policy<"items", policy<"own", using_<"tenant_ids is not null">>>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
