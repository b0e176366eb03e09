// SPDX-License-Identifier: BSL-1.0
#include "typeschema/change/index_fits.hpp"

#include "unit/check/mistakes.hpp"

#include <gtest/gtest.h>

namespace {

using namespace sample;

template <class... Options>
sentences mistakes_with() {
    return mistakes_of<create_index<"chunks", index_<"odd", Options...>>>();
}
sentences odd(const std::string& what) {
    return {"next: TS118 index ix_chunks__odd has " + what};
}

TEST(index_fits, no_other_method_than_btree_makes_an_index_unique) {
    const sentences hash{odd("the method hash, which makes no index unique; remove method<...>")};
    EXPECT_EQ((mistakes_of<create_index<"chunks", unique_index<"odd", on<"seq_no">, method<"hash">>>>()), hash);
    EXPECT_EQ((mistakes_of<create_index<"chunks", unique_index<"odd", on<"seq_no">, method<"BTREE">>>>()), sentences{});
}

TEST(index_fits, hash_and_spgist_take_one_column) {
    EXPECT_EQ((mistakes_with<on<"seq_no", "id">, method<"hash">>()),
              odd("the method hash, which takes one column; make an index of each, or remove method<...>"));
    EXPECT_EQ((mistakes_with<on<"seq_no", "id">, method<"SPGIST">>()),
              odd("the method SPGIST, which takes one column; make an index of each, or remove method<...>"));
    EXPECT_EQ((mistakes_with<on<"seq_no", "id">, method<"brin">>()), sentences{});
}

TEST(index_fits, no_other_method_than_btree_keeps_an_order) {
    const sentences brin{odd("the method brin, which keeps no order; write its columns without desc and nulls_first")};
    EXPECT_EQ((mistakes_with<on<desc<"seq_no">>, method<"brin">>()), brin);
    EXPECT_EQ((mistakes_with<on<nulls_first<"seq_no">>, method<"brin">>()), brin);
    EXPECT_EQ((mistakes_with<on<desc<"seq_no">>, method<"btree">>()), sentences{});
}

TEST(index_fits, hash_gin_and_brin_store_no_other_columns) {
    EXPECT_EQ((mistakes_with<on<"seq_no">, method<"brin">, include_columns<"id">>()),
              odd("the method brin, which stores no other columns; remove include_columns<...>"));
    EXPECT_EQ((mistakes_with<on<"seq_no">, method<"gist">, include_columns<"id">>()), sentences{});
}

TEST(index_fits, has_32_columns_at_most) {
    const auto columns = [](std::uint32_t keys, std::uint32_t included) {
        model::index i;
        i.keys.size = keys;
        i.included.size = included;
        return change::judge_index(i);
    };
    EXPECT_EQ(columns(32, 0), change::index_trouble::none);
    EXPECT_EQ(columns(33, 0), change::index_trouble::too_many);
    EXPECT_EQ(columns(30, 3), change::index_trouble::too_many);
}

TEST(index_fits, a_method_of_an_extension_is_left_to_the_server) {
    EXPECT_EQ((mistakes_with<on<desc<"seq_no">, "id">, method<"bloom">, include_columns<"item_id">>()), sentences{});
}

}  // namespace
