// SPDX-License-Identifier: BSL-1.0
// PostgreSQL keeps a function while a policy calls it.
// expect-error: next: TS210 function tenant is still used by policy own of items; drop those first
#include "compile_fail/start.hpp"

struct tenant : function<"tenant", returns<"uuid">, stable, body<"select current_setting('app.tenant')::uuid">> {};

struct next : migration<"next", after<"start">,
    create_function<tenant>,
    comment_on_table<"items", "by tenant">,
#ifndef EXPECT_ERROR
    create_policy<"items", policy<"own">>,
#else
    create_policy<"items", policy<"own", using_<"true">, with_check<"tenant_id = tenant()">>>,
#endif
    drop_function<"tenant">> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
