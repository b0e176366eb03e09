// SPDX-License-Identifier: BSL-1.0
// PostgreSQL would refuse the row.
// expect-error: next: TS152 insert_rows on items gives tenant_id no value, and the column is NOT NULL without default; add it to columns<...>
#include "compile_fail/start.hpp"
#include "typeschema/rare.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    insert_rows<"items", columns<"id", "tenant_id">, row<"gen_random_uuid()", "gen_random_uuid()">, inverse<"">>> {};
#else
    insert_rows<"items", columns<"id">, row<"gen_random_uuid()">, inverse<"">>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
