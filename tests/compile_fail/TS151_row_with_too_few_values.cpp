// SPDX-License-Identifier: BSL-1.0
// Each row has a value for each of the columns.
// expect-error: next: TS151 row 1 of insert_rows on items has 2 values for 3 columns; give each column one value
#include "compile_fail/start.hpp"
#include "typeschema/rare.hpp"

struct next : migration<"next", after<"start">,
    insert_rows<"items", columns<"id", "tenant_id", "status">,
#ifndef EXPECT_ERROR
                row<"gen_random_uuid()", "gen_random_uuid()", "'parsed'">, inverse<"">>> {};
#else
                row<"gen_random_uuid()", "'parsed'">, inverse<"">>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
