// SPDX-License-Identifier: BSL-1.0
// Five mistakes of five kinds in four revisions are five errors.
// expect-errors: 5
// expect-error: TS103 check ck_notes__filled names unknown column notes.boby; did you mean body?
// expect-error: TS203 foreign key notes.item_id refers to unknown table itms; did you mean items?
// expect-error: TS202 table items has no column statsu; did you mean status?
// expect-error: TS211 column pages.words is NOT NULL and has no default
// expect-error: TS210 table items is still used by foreign key fk_item_id_items of pages; drop those first
#include "compile_fail/start.hpp"

#ifdef EXPECT_ERROR
struct notes : table<"notes",
    column<"id",      uuid>,
    column<"item_id", uuid>,
    column<"body",    text>,
    primary_key<on<"id">>,
    check<"filled", "length(boby) > 0">,
    foreign_key<on<"item_id">, references<"itms", "id">>> {};
struct second : migration<"second", after<"start">, create_table<notes>> {};
struct third : migration<"third", after<"second">, set_default<"items", "statsu", "'new'">> {};
struct fourth : migration<"fourth", after<"third">, add_column<"pages", column<"words", integer>>> {};
struct fifth : migration<"fifth", after<"fourth">, drop_table<"items">> {};
struct history : chain<settings<"items", released<>>, start, second, third, fourth, fifth> {};
#else
struct history : chain<settings<"items", released<>>, start> {};
#endif

static_assert(valid<history>);
