// SPDX-License-Identifier: BSL-1.0
#include "typeschema/check/relation_names.hpp"

#include "unit/check/mistakes.hpp"

#include <gtest/gtest.h>

namespace {

using namespace sample;

TEST(relation_names, are_shared_by_tables_indexes_and_keys_of_a_schema) {
    EXPECT_EQ(
        (mistakes_of<create_index<"chunks", index_<exactly<"inbox_items">, on<"id">>>>()),
        sentences{
            "next: TS225 index inbox_items of table chunks has the name of table inbox_items; give it another name"});
    EXPECT_EQ(
        (mistakes_of<create_index<"chunks", index_<exactly<"pk_inbox_items">, on<"id">>>>()),
        sentences{
            "next: TS225 index pk_inbox_items of table chunks has the name of the primary key of inbox_items; give it "
            "another name"});
    EXPECT_EQ(
        (mistakes_of<rename_table<"inbox_items", "ix_chunks__seq">>()),
        sentences{"next: TS225 index ix_chunks__seq of table chunks has the name of table ix_chunks__seq; give it "
                  "another name"});
}

TEST(relation_names, are_shared_by_the_keys_and_indexes_of_one_table) {
    EXPECT_EQ(
        (mistakes_of<add_constraint<"chunks", unique<exactly<"one">, on<"seq_no">>>,
                     create_index<"chunks", index_<exactly<"one">, on<"tenant_id">>>>()),
        sentences{"next: TS225 index one of table chunks has the name of the unique constraint of chunks; give it "
                  "another name"});
    EXPECT_EQ((mistakes_of<create_index<"chunks", index_<exactly<"pk_chunks">, on<"tenant_id">>>>()).size(), 1u);
}

TEST(relation_names, are_free_again_once_their_owner_is_gone) {
    EXPECT_EQ((mistakes_of<drop_index<"chunks", "seq">,
                           create_index<"inbox_items", index_<exactly<"ix_chunks__seq">, on<"id">>>>()),
              sentences{});
    EXPECT_EQ(
        (mistakes_of<drop_table<"chunks">, create_index<"inbox_items", index_<exactly<"ix_chunks__seq">, on<"id">>>>()),
        sentences{});
    EXPECT_EQ((mistakes_of<rename_table<"inbox_items", "entries">,
                           create_index<"entries", index_<exactly<"inbox_items">, on<"id">>>>()),
              sentences{});
}

TEST(relation_names, do_not_cover_checks_foreign_keys_and_triggers) {
    EXPECT_EQ(
        (mistakes_of<
            add_constraint<"chunks", check<exactly<"inbox_items">, "seq_no > 1">>,
            create_trigger<"chunks", trigger<exactly<"pk_chunks">, "before insert", execute<"prevent_mutation">>>>()),
        sentences{});
}

TEST(relation_names, of_another_schema_are_other_names) {
    struct chunks_there : table<in<"app", "chunks">, column<"id", uuid>, index_<exactly<"inbox_items">, on<"id">>,
                                primary_key<on<"id">>> {};
    EXPECT_EQ((mistakes_of<create_schema<"app">, create_table<chunks_there>>()), sentences{});
}

}  // namespace
