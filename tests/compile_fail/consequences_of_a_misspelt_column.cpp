// SPDX-License-Identifier: BSL-1.0
// A column is declared under a misspelt name: its key, index, foreign key and the steps behind it miss it, in one error.
// expect-error: first: TS103 foreign key fk_item_id_items names unknown column notes.item_id; did you mean itme_id?
#include "compile_fail/start.hpp"

struct notes : table<"notes",
    column<"id", uuid>,
#ifdef EXPECT_ERROR
    column<"itme_id", uuid>,
#else
    column<"item_id", uuid>,
#endif
    column<"body", text>,
    primary_key<on<"id">>,
    foreign_key<on<"item_id">, references<"items">>,
    unique<"item", on<"item_id", "body">>,
    check<"item_given", "item_id is not null">,
    index_<"item", on<"item_id">>> {};
struct first : migration<"first", after<"start">, create_table<notes>> {};
struct second : migration<"second", after<"first">,
    create_index<"notes", index_<"items", on<"item_id", "id">>>,
    drop_constraint<"notes", "fk_item_id_items">,
    rename_column<"notes", "item_id", "owner">,
    set_default<"notes", "owner", "gen_random_uuid()">> {};

struct history : chain<settings<"items", released<>>, start, first, second> {};
static_assert(valid<history>);
