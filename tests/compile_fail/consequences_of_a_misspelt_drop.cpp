// SPDX-License-Identifier: BSL-1.0
// What a misspelt drop or rename leaves standing is in the way of later steps: each is one error, not two.
// expect-errors: 3
// expect-error: second: TS202 table items has no column ur; did you mean uri?
// expect-error: third: TS209 table pages has no constraint fk_item_items; it has pk_pages, fk_item_id_items
// expect-error: fourth: TS201 there is no table page here; did you mean pages?
#include "compile_fail/start.hpp"

struct second : migration<"second", after<"start">,
#ifdef EXPECT_ERROR
    drop_column<"items", "ur">,
#else
    drop_constraint<"items", "uri">,
    drop_column<"items", "uri">,
#endif
    add_column<"items", column<"uri", text, nullable>>> {};
struct third : migration<"third", after<"second">,
#ifdef EXPECT_ERROR
    drop_constraint<"pages", "fk_item_items">,
#else
    drop_constraint<"pages", "fk_item_id_items">,
#endif
    add_constraint<"pages", foreign_key<on<"item_id">, references<"items">, on_delete_cascade>>> {};
struct fourth : migration<"fourth", after<"third">,
#ifdef EXPECT_ERROR
    rename_table<"page", "sheets">,
#else
    rename_table<"pages", "sheets">,
#endif
    add_column<"sheets", column<"words", integer, nullable>>,
    drop_table<"sheets">> {};
struct last : migration<"last", after<"fourth">, drop_table<"items">> {};

struct history : chain<settings<"items", released<>>, start, second, third, fourth, last> {};
static_assert(valid<history>);
