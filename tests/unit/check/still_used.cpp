// SPDX-License-Identifier: BSL-1.0
#include "typeschema/check/still_used.hpp"

#include "unit/check/mistakes.hpp"

#include <gtest/gtest.h>

namespace {

using namespace sample;

TEST(still_used, names_every_foreign_key_that_keeps_a_table) {
    EXPECT_EQ(
        mistakes_of<drop_table<"inbox_items">>(),
        sentences{
            "next: TS210 table inbox_items is still used by foreign key fk_item_id_inbox_items of chunks; drop those "
            "first"});
    EXPECT_EQ((mistakes_of<drop_table<"chunks">, drop_table<"inbox_items">>()), sentences{});
}

TEST(still_used, a_foreign_key_keeps_its_columns_and_its_key_but_no_other_column) {
    EXPECT_EQ((mistakes_of<drop_column<"inbox_items", "source", refill<"''">>>()), sentences{});
    EXPECT_EQ((mistakes_of<drop_column<"inbox_items", "id">>()).size(), 1u);
    EXPECT_EQ((mistakes_of<drop_constraint<"inbox_items", "pk_inbox_items">>()).size(), 1u);
    EXPECT_EQ((mistakes_of<drop_constraint<"chunks", "fk_item_id_inbox_items">,
                           drop_constraint<"inbox_items", "pk_inbox_items">, drop_column<"inbox_items", "id">>()),
              sentences{});
}

TEST(still_used, a_foreign_key_is_tied_to_the_oldest_key_on_its_columns) {
    using second_key = create_index<"inbox_items", unique_index<"id", on<"id">>>;
    EXPECT_EQ((mistakes_of<second_key, drop_index<"inbox_items", "id">>()), sentences{});
    EXPECT_EQ((mistakes_of<second_key, drop_constraint<"inbox_items", "pk_inbox_items">>()).size(), 1u);
}

TEST(still_used, a_foreign_key_that_follows_renames_still_counts) {
    EXPECT_EQ(
        (mistakes_of<rename_table<"inbox_items", "entries">, rename_column<"entries", "id", "no">,
                     drop_column<"entries", "no">>()),
        sentences{
            "next: TS210 column entries.no is still used by foreign key fk_item_id_inbox_items of chunks; drop those "
            "first"});
}

TEST(still_used, a_table_that_refers_to_itself_may_go_as_a_whole) {
    struct nodes : table<"nodes", column<"id", bigint>, column<"parent", bigint, nullable>, primary_key<on<"id">>,
                         foreign_key<on<"parent">, references<"nodes">>> {};
    EXPECT_EQ((mistakes_of<create_table<nodes>, drop_table<"nodes">>()), sentences{});
    EXPECT_EQ(
        (mistakes_of<create_table<nodes>, drop_constraint<"nodes", "pk_nodes">>()),
        sentences{
            "next: TS210 primary key pk_nodes of nodes is still used by foreign key fk_parent_nodes of nodes; drop "
            "those first"});
}

TEST(still_used, a_function_stays_while_a_text_calls_it) {
    struct f : function<"is_odd", arguments<"n integer">, returns<"boolean">, body<"select n % 2 = 1">> {};
    struct g : function<"is_odd", arguments<"n text">, returns<"boolean">, body<"select true">> {};
    struct t
        : table<"t", column<"n", integer>, column<"odd", boolean, default_<"is_odd(3)">>, check<"odd", "not is_odd(n)">,
                index_<"odd", on<"n">, where<"is_odd (n)">>, index_<"plain", on<"n">, where<"other.is_odd(n)">>> {};
    EXPECT_EQ((mistakes_of<create_function<f>, create_table<t>, drop_function<"is_odd">>()),
              sentences{"next: TS210 function is_odd is still used by the default of odd of t, check ck_t__odd of t, "
                        "index ix_t__odd of t; drop those first"});
    EXPECT_EQ((mistakes_of<create_function<f>, create_table<t>, drop_table<"t">, drop_function<"is_odd">>()),
              sentences{});
    // Which of two is called, PostgreSQL knows.
    EXPECT_EQ(
        (mistakes_of<create_function<f>, create_function<g>, create_table<t>, drop_function<"is_odd", "n text">>()),
        sentences{});
}

TEST(still_used, the_schema_of_the_journal_stays) {
    struct only : migration<"only", ensure_schema<"app">, drop_schema<"app">> {};
    struct in_app : chain<settings<"in_app", in_schema<"app">, released<>>, only> {};
    EXPECT_EQ(mistakes<in_app>(),
              sentences{"only: TS210 schema app is still used by the journal of the chain; drop those first"});
    struct elsewhere : chain<settings<"elsewhere", in_schema<"app">, journal_in<"ops">, released<>>, only> {};
    EXPECT_EQ(mistakes<elsewhere>(),
              sentences{"only: TS210 schema app is still used by the chain, whose own it is; drop those first"});
    struct in_it : chain<settings<"in_it", open_schema<>, journal_in<"app">, released<>>, only> {};
    EXPECT_EQ(mistakes<in_it>(),
              sentences{"only: TS210 schema app is still used by the journal of the chain; drop those first"});
}

TEST(still_used, the_schemas_of_chain_and_journal_are_there_before_it) {
    struct only : migration<"only", create_schema<"app">> {};
    struct elsewhere : chain<settings<"elsewhere", in_schema<"app">, journal_in<"ops">, released<>>, only> {};
    EXPECT_EQ(mistakes<elsewhere>(), sentences{"only: TS218 schema app is the chain's own and is there before this "
                                               "revision; write ensure_schema<...> instead of create_schema<...>"});
    struct in_it : chain<settings<"in_it", open_schema<>, journal_in<"app">, released<>>, only> {};
    EXPECT_EQ(mistakes<in_it>(),
              sentences{"only: TS218 schema app holds the journal and is there before this revision; "
                        "write ensure_schema<...> instead of create_schema<...>"});
}

}  // namespace
