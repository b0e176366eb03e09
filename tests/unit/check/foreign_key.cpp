// SPDX-License-Identifier: BSL-1.0
#include "typeschema/check/foreign_key.hpp"

#include "unit/check/mistakes.hpp"

#include <gtest/gtest.h>

namespace {

using namespace sample;

TEST(foreign_key, takes_a_unique_index_and_columns_in_another_order_as_its_key) {
    struct pairs : table<"pairs", column<"a", uuid>, column<"b", integer>, unique_index<"both", on<"a", "b">>> {};
    struct uses : table<"uses", column<"x", integer>, column<"y", uuid>,
                        foreign_key<on<"x", "y">, references<"pairs", "b", "a">>> {};
    EXPECT_EQ((mistakes_of<create_table<pairs>, create_table<uses>>()), sentences{});
}

TEST(foreign_key, compares_types_pair_by_pair_and_leaves_lengths_alone) {
    struct names : table<"names", column<"short", varchar<8>>, primary_key<on<"short">>> {};
    struct uses : table<"uses", column<"name", varchar<80>>, foreign_key<on<"name">, references<"names">>> {};
    EXPECT_EQ((mistakes_of<create_table<names>, create_table<uses>>()), sentences{});
    EXPECT_EQ(
        (mistakes_of<create_table<names>, add_constraint<"chunks", foreign_key<on<"seq_no">, references<"names">>>>()),
        sentences{
            "next: TS206 foreign key chunks.seq_no: seq_no is integer but names.short is varchar(8); give both the "
            "same type"});
}

TEST(foreign_key, may_refer_to_its_own_table) {
    struct nodes : table<"nodes", column<"id", bigint>, column<"parent", bigint, nullable>, primary_key<on<"id">>,
                         foreign_key<on<"parent">, references<"nodes", "id">>> {};
    EXPECT_EQ(mistakes_of<create_table<nodes>>(), sentences{});
}

TEST(foreign_key, to_a_key_that_was_dropped_before_is_refused) {
    EXPECT_EQ(
        (mistakes_of<drop_constraint<"chunks", "pk_chunks">,
                     add_constraint<"inbox_items", foreign_key<on<"id">, references<"chunks", "id">>>>()),
        sentences{"next: TS205 foreign key inbox_items.id refers to columns of chunks that are not unique: (id); add a "
                  "primary key, unique<...> or unique_index<...> on exactly these"});
}

struct seen : view<"seen", "select id from chunks"> {};
TEST(foreign_key, is_not_looked_for_in_the_query_of_a_view) {
    EXPECT_EQ((mistakes_of<create_view<seen>, change_type<"chunks", "seq_no", bigint>>()), sentences{});
}

}  // namespace
