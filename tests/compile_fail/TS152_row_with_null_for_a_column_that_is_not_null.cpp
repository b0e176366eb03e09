// SPDX-License-Identifier: BSL-1.0
// PostgreSQL would refuse the row.
// expect-error: next: TS152 row 1 of insert_rows on items gives tenant_id NULL, and the column is NOT NULL; give it a value
#include "compile_fail/start.hpp"
#include "typeschema/rare.hpp"

struct next : migration<"next", after<"start">,
    insert_rows<"items", columns<"id", "tenant_id">,
#ifndef EXPECT_ERROR
                row<"gen_random_uuid()", "gen_random_uuid()">, inverse<"">>> {};
#else
                row<"gen_random_uuid()", "null">, inverse<"">>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
