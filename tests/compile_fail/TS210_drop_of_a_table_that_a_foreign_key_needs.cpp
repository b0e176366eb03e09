// SPDX-License-Identifier: BSL-1.0
// What others need is dropped after them, and all of them are named.
// expect-error: next: TS210 table items is still used by foreign key fk_source_items of notes, foreign key fk_item_id_items of pages; drop those first
#include "compile_fail/start.hpp"

struct notes : table<"notes", column<"source", uuid>, foreign_key<on<"source">, references<"items">>> {};
struct add_notes : migration<"add_notes", after<"start">, create_table<notes>> {};

struct next : migration<"next", after<"add_notes">,
#ifndef EXPECT_ERROR
    drop_constraint<"notes", exactly<"fk_source_items">>, drop_table<"pages">, drop_table<"items">,
#else
    drop_table<"items">,
#endif
    raw<"select 1", inverse<"">>> {};

struct history : chain<settings<"items", released<>>, start, add_notes, next> {};
static_assert(valid<history>);
