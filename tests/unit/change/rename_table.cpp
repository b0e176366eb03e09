// SPDX-License-Identifier: BSL-1.0
#include "typeschema/change/rename_table.hpp"

#include "unit/change/sample.hpp"

#include <gtest/gtest.h>

namespace {

using namespace sample;

TEST(rename_table, renames_it_and_its_inverse_renames_back) {
    struct items : table<"items", column<"id", uuid>> {};
    using step = rename_table<"items", "inbox_items">;
    EXPECT_EQ((up<rename_table<"inbox_items", "old">, create_table<items>, step>()),
              "ALTER TABLE inbox_items RENAME TO old;\nCREATE TABLE items (\n    id uuid NOT NULL\n);\n" +
                  shown_in("change/rename_table.hpp", "ALTER TABLE items RENAME TO inbox_items"));
    EXPECT_EQ((down<rename_table<"inbox_items", "old">, create_table<items>, step>()),
              "ALTER TABLE inbox_items RENAME TO items;\nDROP TABLE items;\nALTER TABLE old RENAME TO inbox_items;\n");
}

TEST(rename_table, keeps_the_names_of_its_parts_and_is_followed_by_foreign_keys) {
    EXPECT_EQ((up<rename_table<"inbox_items", "entries">, drop_constraint<"entries", "status_valid">>()),
              "ALTER TABLE inbox_items RENAME TO entries;\n"
              "ALTER TABLE entries DROP CONSTRAINT ck_inbox_items__status_valid;\n");
    EXPECT_EQ((down<rename_table<"inbox_items", "entries">, drop_constraint<"chunks", "fk_item_id_inbox_items">>()),
              "ALTER TABLE chunks ADD CONSTRAINT fk_item_id_inbox_items FOREIGN KEY (item_id) REFERENCES entries (id) "
              "ON DELETE CASCADE;\nALTER TABLE entries RENAME TO inbox_items;\n");
    EXPECT_EQ(
        (up<rename_table<"inbox_items", "entries">, add_constraint<"entries", check<"uri_given", "uri <> ''">>>()),
        "ALTER TABLE inbox_items RENAME TO entries;\n"
        "ALTER TABLE entries ADD CONSTRAINT ck_entries__uri_given CHECK (uri <> '');\n");
}

}  // namespace
