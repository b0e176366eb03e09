// SPDX-License-Identifier: BSL-1.0
// The inverse adds the column to a table that may hold rows.
// expect-error: next: TS214 column items.tenant_id is NOT NULL without default: its inverse could not fill it; add refill<...> to drop_column
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    drop_column<"items", "tenant_id", refill<"gen_random_uuid()">>,
#else
    drop_column<"items", "tenant_id">,
#endif
    raw<"select 1", inverse<"">>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
