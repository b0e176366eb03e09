// SPDX-License-Identifier: BSL-1.0
// A step is about a column that is there.
// expect-error: next: TS202 table items has no column source; its columns are id, tenant_id, status, uri
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    set_default<"items", "uri", "''">,
#else
    set_default<"items", "source", "''">,
#endif
    raw<"select 1", inverse<"">>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
