// SPDX-License-Identifier: BSL-1.0
// A column of the primary key is NOT NULL.
// expect-error: next: TS112 column items.id is part of the primary key and cannot be nullable; drop the key first
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    drop_not_null<"items", "tenant_id">,
#else
    drop_not_null<"items", "id">,
#endif
    raw<"select 1", inverse<"">>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
