// SPDX-License-Identifier: BSL-1.0
#include "typeschema/change/add_constraint.hpp"

#include "unit/check/mistakes.hpp"

#include <gtest/gtest.h>

namespace {

using namespace sample;

TEST(add_constraint, adds_a_check_and_its_inverse_drops_it) {
    using gone = drop_constraint<"chunks", "seq_no_positive">;
    using step = add_constraint<"chunks", check<"seq_no_positive", "seq_no > 0">>;
    const std::string dropped = "ALTER TABLE chunks DROP CONSTRAINT ck_chunks__seq_no_positive;\n";
    const std::string added = shown_in(
        "change/add_constraint.hpp", "ALTER TABLE chunks ADD CONSTRAINT ck_chunks__seq_no_positive CHECK (seq_no > 0)");
    EXPECT_EQ((up<gone, step>()), dropped + added);
    EXPECT_EQ((down<gone, step>()), dropped + added);
}

TEST(add_constraint, writes_keys_and_foreign_keys_with_their_actions) {
    EXPECT_EQ((up<add_constraint<"chunks", unique<"seq", on<"item_id", "seq_no">>>>()),
              "ALTER TABLE chunks ADD CONSTRAINT uq_chunks__seq UNIQUE (item_id, seq_no);\n");
    EXPECT_EQ(
        (up<add_constraint<"chunks", foreign_key<on<"tenant_id">, references<"inbox_items">, on_delete_set_null,
                                                 on_update_cascade>>>()),
        "ALTER TABLE chunks ADD CONSTRAINT fk_tenant_id_inbox_items FOREIGN KEY (tenant_id) REFERENCES inbox_items "
        "ON DELETE SET NULL ON UPDATE CASCADE;\n");
    EXPECT_EQ(
        (up<add_constraint<"chunks",
                           foreign_key<on<"tenant_id">, references<"inbox_items", "id">, named<exactly<"chunk_tenant">>,
                                       on_delete_restrict, on_update_set_default>>>()),
        "ALTER TABLE chunks ADD CONSTRAINT chunk_tenant FOREIGN KEY (tenant_id) REFERENCES inbox_items (id) "
        "ON DELETE RESTRICT ON UPDATE SET DEFAULT;\n");
}

TEST(add_constraint, takes_one_constraint_and_nothing_else) {
    const sentences expected{
        "next: TS115 add_constraint on chunks takes one constraint and nothing else; "
        "the verbs are add_column, add_constraint, create_index, create_trigger and create_policy"};
    EXPECT_EQ((mistakes_of<add_constraint<"chunks", index_<"seq_no", on<"seq_no">>>>()), expected);
    EXPECT_EQ((mistakes_of<add_constraint<"chunks", text>>()), expected);
}

}  // namespace
