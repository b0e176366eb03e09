// SPDX-License-Identifier: BSL-1.0
#include "typeschema/check/follows.hpp"

#include "unit/check/mistakes.hpp"

#include <gtest/gtest.h>

namespace {

using namespace sample;

TEST(follows, a_table_that_was_not_renamed_is_missed_in_one_sentence) {
    EXPECT_EQ((mistakes_of<rename_table<"chunk", "pieces">, add_column<"pieces", column<"n", integer, nullable>>,
                           set_not_null<"pieces", "n">, drop_table<"pieces">>()),
              sentences{"next: TS201 there is no table chunk here; did you mean chunks?"});
}

TEST(follows, a_misspelt_drop_explains_the_name_that_is_taken_later) {
    EXPECT_EQ((mistakes_of<drop_constraint<"inbox_items", "status_vlid">,
                           add_constraint<"inbox_items", check<"status_valid", "status <> ''">>>()),
              sentences{"next: TS209 table inbox_items has no constraint status_vlid; did you mean status_valid?"});
    EXPECT_EQ(
        (mistakes_of<drop_column<"inbox_items", "ur">, add_column<"inbox_items", column<"uri", text, nullable>>>()),
        sentences{"next: TS202 table inbox_items has no column ur; did you mean uri?"});
}

TEST(follows, two_mistakes_of_two_tables_stay_two) {
    EXPECT_EQ(
        (mistakes_of<drop_default<"inbox_items", "statistics">, drop_default<"chunks", "statistics">>()),
        (sentences{
            "next: TS202 table inbox_items has no column statistics; its columns are id, source, status, uri",
            "next: TS202 table chunks has no column statistics; its columns are id, tenant_id, item_id, seq_no"}));
}

TEST(follows, mistakes_of_one_step_that_have_nothing_in_common_stay_two) {
    struct notes : table<"notes", column<"id", uuid, default_<"0">>, column<"item", text>, primary_key<on<"id">>,
                         foreign_key<on<"item">, references<"inbox_items">>> {};
    EXPECT_EQ(mistakes_of<create_table<notes>>().size(), 2u);
}

TEST(follows, migrations_in_the_wrong_order_are_one_mistake) {
    struct second : migration<"second", after<"start">, drop_default<"inbox_items", "status">> {};
    struct third : migration<"third", after<"second">, drop_table<"chunks">> {};
    struct fourth : migration<"fourth", after<"third">, drop_column<"inbox_items", "uri">> {};
    struct shuffled : chain<settings<"shuffled", in_schema<"">, released<>>, start, third, second, fourth> {};
    EXPECT_EQ(mistakes<shuffled>(),
              sentences{"third: TS223 its parent second comes later in the chain; list the parent first"});
}

}  // namespace
