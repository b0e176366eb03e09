// SPDX-License-Identifier: BSL-1.0
#include "typeschema/change/create_policy.hpp"

#include "unit/check/mistakes.hpp"

#include <gtest/gtest.h>

namespace {

using namespace sample;

TEST(create_policy, creates_it_and_its_inverse_drops_it) {
    using step = create_policy<"chunks", policy<"own", restrictive, for_update, to<"app", "Worker">,
                                                using_<"tenant_id = item_id">, with_check<"seq_no > 0">>>;
    EXPECT_EQ((up<step>()),
              "CREATE POLICY own ON chunks AS RESTRICTIVE FOR UPDATE TO app, \"Worker\" USING (tenant_id = item_id) "
              "WITH CHECK (seq_no > 0);\n");
    EXPECT_EQ((down<step>()), "DROP POLICY own ON chunks;\n");
}

TEST(create_policy, is_dropped_and_comes_back_with_the_names_of_that_time) {
    EXPECT_EQ((down<create_policy<"chunks", policy<"own", using_<"seq_no > 0">>>,
                    rename_column<"chunks", "seq_no", "place">, drop_policy<"chunks", "own">>()),
              "CREATE POLICY own ON chunks USING (place > 0);\n"
              "ALTER TABLE chunks RENAME COLUMN place TO seq_no;\n"
              "DROP POLICY own ON chunks;\n");
}

TEST(create_policy, stands_aside_while_a_column_that_it_names_changes_its_type) {
    EXPECT_EQ(
        (up<create_policy<"chunks", policy<"own", using_<"seq_no > 0">>>, change_type<"chunks", "seq_no", bigint>>()),
        "CREATE POLICY own ON chunks USING (seq_no > 0);\n"
        "ALTER TABLE chunks DROP CONSTRAINT ck_chunks__seq_no_positive;\n"
        "DROP POLICY own ON chunks;\n"
        "ALTER TABLE chunks ALTER COLUMN seq_no TYPE bigint;\n"
        "ALTER TABLE chunks ADD CONSTRAINT ck_chunks__seq_no_positive CHECK (seq_no > 0);\n"
        "CREATE POLICY own ON chunks USING (seq_no > 0);\n");
}

TEST(create_policy, may_ask_other_tables) {
    EXPECT_EQ(
        (up<create_policy<
             "chunks", policy<"own", using_<"exists (select from inbox_items where inbox_items.id = chunks.id)">>>>()),
        "CREATE POLICY own ON chunks USING (exists (select from inbox_items where inbox_items.id = chunks.id));\n");
    EXPECT_EQ(
        (mistakes_of<create_policy<
             "chunks", policy<"own", using_<"exists (select from inbox_items i where i.id = chunks.item_id)">>>>()),
        sentences{});
}

TEST(create_policy, takes_one_policy_and_nothing_else) {
    EXPECT_EQ(
        (mistakes_of<create_policy<"chunks", text>>()),
        sentences{"next: TS115 create_policy on chunks takes one policy and nothing else; the verbs are add_column, "
                  "add_constraint, create_index, create_trigger and create_policy"});
}

}  // namespace
