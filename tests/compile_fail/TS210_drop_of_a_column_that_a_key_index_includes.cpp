// SPDX-License-Identifier: BSL-1.0
// An index goes with a column that it only includes, and stays while a foreign key rests on it.
// expect-error: next: TS210 column items.extra is still used by foreign key fk_code_items of lines; drop those first
#include "compile_fail/start.hpp"

struct lines : table<"lines", column<"code", text>, foreign_key<on<"code">, references<"items", "code">>> {};

struct next : migration<"next", after<"start">,
    add_column<"items", column<"code", text, default_<"gen_random_uuid()">>>,
    add_column<"items", column<"extra", text, nullable>>,
    create_index<"items", unique_index<"code", on<"code">, include_columns<"extra">>>,
    create_table<lines>,
#ifndef EXPECT_ERROR
    drop_table<"lines">,
#endif
    drop_column<"items", "extra">> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
