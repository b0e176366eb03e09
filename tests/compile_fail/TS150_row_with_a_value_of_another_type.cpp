// SPDX-License-Identifier: BSL-1.0
// A literal fits the type of its column, as a default does.
// expect-error: next: TS150 row 2 of insert_rows on pages gives seq_no the value 'two', and the column is integer; write a literal of that type
#include "compile_fail/start.hpp"
#include "typeschema/rare.hpp"

struct next : migration<"next", after<"start">,
    insert_rows<"pages", columns<"id", "item_id", "seq_no">, row<"gen_random_uuid()", "gen_random_uuid()", "1">,
#ifndef EXPECT_ERROR
                row<"gen_random_uuid()", "gen_random_uuid()", "2">, inverse<"">>> {};
#else
                row<"gen_random_uuid()", "gen_random_uuid()", "'two'">, inverse<"">>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
