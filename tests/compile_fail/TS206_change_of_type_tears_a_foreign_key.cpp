// SPDX-License-Identifier: BSL-1.0
// PostgreSQL builds the foreign key again and finds no equality.
// expect-error: next: TS206 column pages.item_id cannot become text: foreign key fk_item_id_items compares it with items.id, which is uuid; drop the foreign key first and add it again once both have one type
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    drop_constraint<"pages", exactly<"fk_item_id_items">>, change_type<"pages", "item_id", text, back_using<"item_id::uuid">>,
#else
    change_type<"pages", "item_id", text, back_using<"item_id::uuid">>,
#endif
    raw<"select 1", inverse<"">>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
