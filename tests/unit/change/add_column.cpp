// SPDX-License-Identifier: BSL-1.0
#include "typeschema/change/add_column.hpp"

#include "unit/check/mistakes.hpp"

#include <gtest/gtest.h>

namespace {

using namespace sample;

TEST(add_column, adds_a_column_and_its_inverse_drops_it) {
    using step = add_column<"inbox_items", column<"pages", integer, nullable>>;
    EXPECT_EQ(up<step>(), shown_in("change/add_column.hpp", "ALTER TABLE inbox_items ADD COLUMN pages integer"));
    EXPECT_EQ(down<step>(), "ALTER TABLE inbox_items DROP COLUMN pages;\n");
}

TEST(add_column, writes_default_and_not_null) {
    EXPECT_EQ((up<add_column<"chunks", column<"text", text, default_<"''">>>>()),
              "ALTER TABLE chunks ADD COLUMN text text DEFAULT '' NOT NULL;\n");
}

TEST(add_column, takes_not_null_without_default_on_a_table_of_the_same_revision) {
    struct notes : table<"notes", column<"id", uuid>> {};
    EXPECT_EQ((down<create_table<notes>, add_column<"notes", column<"body", text>>>()),
              "ALTER TABLE notes DROP COLUMN body;\nDROP TABLE notes;\n");
}

TEST(add_column, with_null_for_a_default_has_none) {
    EXPECT_EQ((mistakes_of<add_column<"chunks", column<"pages", integer, default_<"null">>>>()),
              sentences{"next: TS211 column chunks.pages is NOT NULL and has no default, but the table may hold rows; "
                        "add default_<...> or nullable"});
}

TEST(add_column, takes_one_column_and_nothing_else) {
    const sentences expected{
        "next: TS115 add_column on chunks takes one column and nothing else; "
        "the verbs are add_column, add_constraint, create_index, create_trigger and create_policy"};
    EXPECT_EQ((mistakes_of<add_column<"chunks", timestamps<"prevent_mutation">>>()), expected);
    EXPECT_EQ((mistakes_of<add_column<"chunks", text>>()), expected);
}

}  // namespace
