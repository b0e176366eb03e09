// SPDX-License-Identifier: BSL-1.0
#include "typeschema/change/column_property.hpp"

#include "unit/check/mistakes.hpp"

#include <gtest/gtest.h>

namespace {

using namespace sample;

TEST(column_property, is_set_and_its_inverse_takes_it_back) {
    EXPECT_EQ((up<set_storage<"inbox_items", "uri", "external">, set_statistics<"inbox_items", "uri", 500>,
                  set_column_parameter<"inbox_items", "uri", "n_distinct", "-0.5">,
                  set_collation<"inbox_items", "status", "C">>()),
              "ALTER TABLE inbox_items ALTER COLUMN uri SET STORAGE external;\n"
              "ALTER TABLE inbox_items ALTER COLUMN uri SET STATISTICS 500;\n"
              "ALTER TABLE inbox_items ALTER COLUMN uri SET (n_distinct = '-0.5');\n"
              "ALTER TABLE inbox_items ALTER COLUMN status TYPE varchar(32) COLLATE \"C\";\n");
    EXPECT_EQ((down<set_storage<"inbox_items", "uri", "external">, set_statistics<"inbox_items", "uri", 500>,
                    set_column_parameter<"inbox_items", "uri", "n_distinct", "-0.5">,
                    set_collation<"inbox_items", "status", "C">>()),
              "ALTER TABLE inbox_items ALTER COLUMN status TYPE varchar(32);\n"
              "ALTER TABLE inbox_items ALTER COLUMN uri RESET (n_distinct);\n"
              "ALTER TABLE inbox_items ALTER COLUMN uri SET STATISTICS -1;\n"
              "ALTER TABLE inbox_items ALTER COLUMN uri SET STORAGE extended;\n");
}

TEST(column_property, gets_back_the_value_that_it_had) {
    EXPECT_EQ((down<set_statistics<"chunks", "seq_no", 1>, set_statistics<"chunks", "seq_no", 2>,
                    reset_statistics<"chunks", "seq_no">>()),
              "ALTER TABLE chunks ALTER COLUMN seq_no SET STATISTICS 2;\n"
              "ALTER TABLE chunks ALTER COLUMN seq_no SET STATISTICS 1;\n"
              "ALTER TABLE chunks ALTER COLUMN seq_no SET STATISTICS -1;\n");
}

TEST(column_property, outlives_another_type_or_collation) {
    EXPECT_EQ((up<set_storage<"inbox_items", "uri", "main">, set_collation<"inbox_items", "uri", "C">,
                  change_type<"inbox_items", "uri", varchar<9>>>()),
              "ALTER TABLE inbox_items ALTER COLUMN uri SET STORAGE main;\n"
              "ALTER TABLE inbox_items ALTER COLUMN uri TYPE text COLLATE \"C\";\n"
              "ALTER TABLE inbox_items ALTER COLUMN uri SET STORAGE main;\n"
              "DROP INDEX ix_inbox_items__source;\n"
              "ALTER TABLE inbox_items ALTER COLUMN uri TYPE varchar(9) COLLATE \"C\";\n"
              "ALTER TABLE inbox_items ALTER COLUMN uri SET STORAGE main;\n"
              "CREATE INDEX ix_inbox_items__source ON inbox_items (source) WHERE uri is null;\n");
}

TEST(column_property, fits_the_type_that_the_column_gets) {
    EXPECT_EQ(
        (mistakes_of<set_storage<"inbox_items", "uri", "main">,
                     change_type<"inbox_items", "uri", integer, using_<"uri::integer">>>()),
        sentences{"next: TS125 column inbox_items.uri has a type of fixed length, which is only stored plain; remove "
                  "its storage first, with reset_storage<...>"});
    EXPECT_EQ((up<set_storage<"chunks", "seq_no", "plain">>()),
              "ALTER TABLE chunks ALTER COLUMN seq_no SET STORAGE plain;\n");
}

struct pair : composite_type<"pair", attribute<"number", bigint, generated_always_as_identity<>>> {};
TEST(column_property, belongs_to_a_table) {
    EXPECT_EQ(mistakes_of<create_composite_type<pair>>().size(), 1u);
    EXPECT_EQ(mistakes_of<create_composite_type<pair>>()[0].substr(0, 35), "next: TS115 column pair.number take");
}

}  // namespace
