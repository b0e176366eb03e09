// SPDX-License-Identifier: BSL-1.0
// A foreign key is tied to the key that it refers to.
// expect-error: next: TS210 primary key pk_items of items is still used by foreign key fk_item_id_items of pages; drop those first
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    drop_table<"pages">, drop_constraint<"items", exactly<"pk_items">>,
#else
    drop_constraint<"items", exactly<"pk_items">>,
#endif
    raw<"select 1", inverse<"">>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
