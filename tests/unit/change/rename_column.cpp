// SPDX-License-Identifier: BSL-1.0
#include "typeschema/change/rename_column.hpp"

#include "unit/check/mistakes.hpp"

#include <gtest/gtest.h>

namespace {

using namespace sample;

TEST(rename_column, renames_it_and_its_inverse_renames_back) {
    using step = rename_column<"inbox_items", "uri", "source_uri">;
    EXPECT_EQ(up<step>(),
              shown_in("change/rename_column.hpp", "ALTER TABLE inbox_items RENAME COLUMN uri TO source_uri"));
    EXPECT_EQ(down<step>(), "ALTER TABLE inbox_items RENAME COLUMN source_uri TO uri;\n");
}

TEST(rename_column, is_carried_into_the_texts_of_checks_and_indexes) {
    using step = rename_column<"inbox_items", "status", "order">;
    EXPECT_EQ(
        (down<step, drop_constraint<"inbox_items", "status_valid">>()),
        "ALTER TABLE inbox_items ADD CONSTRAINT ck_inbox_items__status_valid CHECK (\"order\" in ('received', 'parsed'));\n"
        "ALTER TABLE inbox_items RENAME COLUMN \"order\" TO status;\n");
    EXPECT_EQ((down<rename_column<"inbox_items", "uri", "Source URI">, drop_index<"inbox_items", "source">>()),
              "CREATE INDEX ix_inbox_items__source ON inbox_items (source) WHERE \"Source URI\" is null;\n"
              "ALTER TABLE inbox_items RENAME COLUMN \"Source URI\" TO uri;\n");
}

TEST(rename_column, is_carried_into_both_sides_of_a_foreign_key) {
    EXPECT_EQ(
        (down<rename_column<"chunks", "item_id", "source_id">, rename_column<"inbox_items", "id", "item_no">,
              drop_constraint<"chunks", "fk_item_id_inbox_items">>()),
        "ALTER TABLE chunks ADD CONSTRAINT fk_item_id_inbox_items FOREIGN KEY (source_id) "
        "REFERENCES inbox_items (item_no) ON DELETE CASCADE;\n"
        "ALTER TABLE inbox_items RENAME COLUMN item_no TO id;\nALTER TABLE chunks RENAME COLUMN source_id TO item_id;\n");
}

TEST(rename_column, lets_two_columns_change_their_names) {
    EXPECT_EQ((up<rename_column<"chunks", "id", "spare">, rename_column<"chunks", "item_id", "id">,
                  rename_column<"chunks", "spare", "item_id">, drop_constraint<"chunks", "fk_item_id_inbox_items">>()),
              "ALTER TABLE chunks RENAME COLUMN id TO spare;\nALTER TABLE chunks RENAME COLUMN item_id TO id;\n"
              "ALTER TABLE chunks RENAME COLUMN spare TO item_id;\n"
              "ALTER TABLE chunks DROP CONSTRAINT fk_item_id_inbox_items;\n");
}

TEST(rename_column, does_not_give_the_name_of_a_system_column) {
    EXPECT_EQ((mistakes_of<rename_column<"inbox_items", "uri", "ctid">>()),
              sentences{"next: TS117 PostgreSQL keeps the name ctid for a column of its own; choose another name"});
}

}  // namespace
