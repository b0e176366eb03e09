// SPDX-License-Identifier: BSL-1.0
// The foreign keys of other tables count as well.
// expect-error: next: TS206 column items.id cannot become text: foreign key fk_item_id_items compares it with pages.item_id, which is uuid; drop the foreign key first
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    drop_constraint<"pages", exactly<"fk_item_id_items">>, change_type<"items", "id", text, back_using<"id::uuid">>,
#else
    change_type<"items", "id", text, back_using<"id::uuid">>,
#endif
    raw<"select 1", inverse<"">>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
