// SPDX-License-Identifier: BSL-1.0
// A constraint that is dropped is there.
// expect-error: next: TS209 table pages has no constraint items; it has pk_pages, fk_item_id_items
#include "compile_fail/start.hpp"

struct next : migration<"next", after<"start">,
#ifndef EXPECT_ERROR
    drop_constraint<"pages", "fk_item_id_items">,
#else
    drop_constraint<"pages", "items">,
#endif
    raw<"select 1", inverse<"">>> {};

struct history : chain<settings<"items", released<>>, start, next> {};
static_assert(valid<history>);
