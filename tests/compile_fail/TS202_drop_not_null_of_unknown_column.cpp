// SPDX-License-Identifier: BSL-1.0
// A step is about a column that is there.
// expect-error: next: TS202 table items has no column tenant; its columns are id, tenant_id, status, uri
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    drop_not_null<"items", "tenant_id">,
#else
    drop_not_null<"items", "tenant">,
#endif
    raw<"select 1", inverse<"">>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
