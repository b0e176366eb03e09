// SPDX-License-Identifier: BSL-1.0
// Nobody rewrites the text of the rule, whose inverse would name a table that is not there.
// expect-error: next: TS210 table items is still used by rule kept; drop those first
#include "compile_fail/start.hpp"
#include "typeschema/rare.hpp"

struct kept : verbatim<"rule", "kept", "create rule kept as on delete to items do instead nothing",
                       "drop rule kept on items", needs_table<"items">> {};
struct next : migration<"next", after<"start">,
    create_object<kept>,
#ifndef EXPECT_ERROR
    drop_object<"rule", "kept">, rename_table<"items", "things">> {};
#else
    rename_table<"items", "things">> {};
#endif

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
