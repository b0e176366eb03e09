// SPDX-License-Identifier: BSL-1.0
// The inverse deletes by the key, which the rows say.
// expect-error: next: TS153 the inverse of insert_rows on numbers could not find its rows: the table has no primary key; add key<...> with columns that tell them apart, inverse<...> or irreversible<...>
#include "compile_fail/start.hpp"
#include "typeschema/rare.hpp"

struct numbers : table<"numbers", column<"number", integer>> {};
struct next : migration<"next", after<"start">,
    create_table<numbers>,
#ifndef EXPECT_ERROR
    insert_rows<"numbers", columns<"number">, row<"1">, row<"2">, key<"number">>> {};
#else
    insert_rows<"numbers", columns<"number">, row<"1">, row<"2">>> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
