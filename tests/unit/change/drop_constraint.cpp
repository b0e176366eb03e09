// SPDX-License-Identifier: BSL-1.0
#include "typeschema/change/drop_constraint.hpp"

#include "unit/change/sample.hpp"

#include <gtest/gtest.h>

namespace {

using namespace sample;

TEST(drop_constraint, drops_by_the_name_its_author_gave_or_the_one_in_the_database) {
    const std::string sql =
        shown_in("change/drop_constraint.hpp", "ALTER TABLE chunks DROP CONSTRAINT ck_chunks__seq_no_positive");
    EXPECT_EQ((up<drop_constraint<"chunks", "seq_no_positive">>()), sql);
    EXPECT_EQ((up<drop_constraint<"chunks", "ck_chunks__seq_no_positive">>()), sql);
    EXPECT_EQ((up<drop_constraint<"chunks", exactly<"ck_chunks__seq_no_positive">>>()), sql);
}

TEST(drop_constraint, is_undone_by_the_constraint_as_it_stood) {
    EXPECT_EQ(
        (down<drop_constraint<"chunks", "fk_item_id_inbox_items">>()),
        "ALTER TABLE chunks ADD CONSTRAINT fk_item_id_inbox_items FOREIGN KEY (item_id) REFERENCES inbox_items (id) "
        "ON DELETE CASCADE;\n");
}

}  // namespace
