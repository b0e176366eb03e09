// SPDX-License-Identifier: BSL-1.0
// PostgreSQL keeps the command of a policy.
// expect-error: next: TS146 policy own of items cannot be altered to that: ALTER POLICY changes roles and conditions, takes none away
#include "compile_fail/start.hpp"
#include "typeschema/rare.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    create_policy<"items", policy<"own", for_select, using_<"true">>>, alter_policy<"items", policy<"own", for_select, using_<"false">>>> {};
#else
    create_policy<"items", policy<"own", for_select, using_<"true">>>, alter_policy<"items", policy<"own", for_delete, using_<"false">>>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
