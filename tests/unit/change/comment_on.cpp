// SPDX-License-Identifier: BSL-1.0
#include "typeschema/change/comment_on.hpp"

#include "unit/check/mistakes.hpp"

#include <gtest/gtest.h>

namespace {

using namespace sample;

using on_table = comment_on_table<"chunks", "what is searched">;
using on_column = comment_on_column<"chunks", "seq_no", "from 0">;
using on_index = comment_on_index<"chunks", "seq", "for the reader">;

TEST(comment_on, comments_on_a_table_and_its_inverse_takes_the_comment_away) {
    EXPECT_EQ((up<on_table>()), shown_in("change/comment_on.hpp", "COMMENT ON TABLE chunks IS 'what is searched'"));
    EXPECT_EQ((down<on_table>()), "COMMENT ON TABLE chunks IS NULL;\n");
}

TEST(comment_on, puts_back_the_comment_that_stood_there) {
    EXPECT_EQ((down<on_table, comment_on_table<"chunks", "it's searched">>()),
              "COMMENT ON TABLE chunks IS 'what is searched';\nCOMMENT ON TABLE chunks IS NULL;\n");
    EXPECT_EQ((up<on_table, comment_on_table<"chunks", "">>()),
              "COMMENT ON TABLE chunks IS 'what is searched';\nCOMMENT ON TABLE chunks IS NULL;\n");
}

TEST(comment_on, names_columns_and_parts_as_the_database_does) {
    EXPECT_EQ((up<on_column>()), shown_in("change/comment_on.hpp", "COMMENT ON COLUMN chunks.seq_no IS 'from 0'"));
    EXPECT_EQ((up<on_index>()),
              shown_in("change/comment_on.hpp", "COMMENT ON INDEX ix_chunks__seq IS 'for the reader'"));
    EXPECT_EQ(
        (up<comment_on_constraint<"chunks", "seq_no_positive", "c">, comment_on_trigger<"chunks", "guard", "t">>()),
        "COMMENT ON CONSTRAINT ck_chunks__seq_no_positive ON chunks IS 'c';\n"
        "COMMENT ON TRIGGER trg_chunks_guard ON chunks IS 't';\n");
    EXPECT_EQ((up<create_policy<"chunks", policy<"own">>, comment_on_policy<"chunks", "own", "p">>()),
              "CREATE POLICY own ON chunks;\nCOMMENT ON POLICY own ON chunks IS 'p';\n");
}

TEST(comment_on, follows_a_rename_of_what_it_is_about) {
    EXPECT_EQ((down<on_column, rename_column<"chunks", "seq_no", "place">, rename_table<"chunks", "pieces">,
                    comment_on_column<"pieces", "place", "">>()),
              "COMMENT ON COLUMN pieces.place IS 'from 0';\n"
              "ALTER TABLE pieces RENAME TO chunks;\n"
              "ALTER TABLE chunks RENAME COLUMN place TO seq_no;\n"
              "COMMENT ON COLUMN chunks.seq_no IS NULL;\n");
}

TEST(comment_on, comes_back_with_what_took_it_along) {
    EXPECT_EQ((down<on_index, drop_index<"chunks", "seq">>()),
              "CREATE INDEX ix_chunks__seq ON chunks (tenant_id, seq_no);\n"
              "COMMENT ON INDEX ix_chunks__seq IS 'for the reader';\n"
              "COMMENT ON INDEX ix_chunks__seq IS NULL;\n");
    EXPECT_EQ((down<on_column, on_index, drop_column<"chunks", "seq_no", refill<"0">>>()),
              "ALTER TABLE chunks ADD COLUMN seq_no integer DEFAULT 0 NOT NULL;\n"
              "ALTER TABLE chunks ALTER COLUMN seq_no DROP DEFAULT;\n"
              "ALTER TABLE chunks ADD CONSTRAINT ck_chunks__seq_no_positive CHECK (seq_no > 0);\n"
              "CREATE INDEX ix_chunks__seq ON chunks (tenant_id, seq_no);\n"
              "COMMENT ON COLUMN chunks.seq_no IS 'from 0';\n"
              "COMMENT ON INDEX ix_chunks__seq IS 'for the reader';\n"
              "COMMENT ON INDEX ix_chunks__seq IS NULL;\n"
              "COMMENT ON COLUMN chunks.seq_no IS NULL;\n");
}

TEST(comment_on, comes_back_with_a_check_that_a_change_of_type_builds_again) {
    EXPECT_EQ((up<comment_on_constraint<"chunks", "seq_no_positive", "c">, change_type<"chunks", "seq_no", bigint>>()),
              "COMMENT ON CONSTRAINT ck_chunks__seq_no_positive ON chunks IS 'c';\n"
              "ALTER TABLE chunks DROP CONSTRAINT ck_chunks__seq_no_positive;\n"
              "ALTER TABLE chunks ALTER COLUMN seq_no TYPE bigint;\n"
              "ALTER TABLE chunks ADD CONSTRAINT ck_chunks__seq_no_positive CHECK (seq_no > 0);\n"
              "COMMENT ON CONSTRAINT ck_chunks__seq_no_positive ON chunks IS 'c';\n");
}

}  // namespace
