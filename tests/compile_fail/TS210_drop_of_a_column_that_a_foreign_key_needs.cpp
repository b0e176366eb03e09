// SPDX-License-Identifier: BSL-1.0
// A column that a foreign key of another table refers to stays.
// expect-error: next: TS210 column items.id is still used by foreign key fk_item_id_items of pages; drop those first
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    drop_table<"pages">, drop_column<"items", "id", refill<"gen_random_uuid()">>,
#else
    drop_column<"items", "id", refill<"gen_random_uuid()">>,
#endif
    raw<"select 1", inverse<"">>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
