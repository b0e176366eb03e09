// SPDX-License-Identifier: BSL-1.0
#include "typeschema/change/create_index.hpp"

#include "unit/check/mistakes.hpp"

#include <gtest/gtest.h>

namespace {

using namespace sample;

TEST(create_index, creates_it_and_its_inverse_drops_it) {
    using gone = drop_index<"chunks", "seq">;
    using step = create_index<"chunks", index_<"seq", on<"tenant_id", "seq_no">>>;
    const std::string dropped = shown_in("change/drop_index.hpp", "DROP INDEX ix_chunks__seq");
    const std::string created =
        shown_in("change/create_index.hpp", "CREATE INDEX ix_chunks__seq ON chunks (tenant_id, seq_no)");
    EXPECT_EQ((up<gone, step>()), dropped + created);
    EXPECT_EQ((down<gone, step>()), dropped + created);
}

TEST(create_index, takes_a_method_in_capitals_as_postgresql_does) {
    EXPECT_EQ((up<create_index<"chunks", index_<"runs", on<"seq_no">, method<"BRIN">>>>()),
              "CREATE INDEX ix_chunks__runs ON chunks USING BRIN (seq_no);\n");
}

TEST(create_index, writes_order_method_included_columns_and_predicate) {
    EXPECT_EQ(
        (up<create_index<"chunks",
                         unique_index<"all", on<desc<"seq_no">, desc_nulls_last<"item_id">, nulls_first<"id">>,
                                      method<"btree">, include_columns<"tenant_id">, where<"seq_no > 10">>>>()),
        "CREATE UNIQUE INDEX ix_chunks__all ON chunks USING btree (seq_no DESC, item_id DESC NULLS LAST, id NULLS FIRST) "
        "INCLUDE (tenant_id) WHERE seq_no > 10;\n");
}

TEST(create_index, takes_one_index_and_nothing_else) {
    const sentences expected{
        "next: TS115 create_index on chunks takes one index and nothing else; "
        "the verbs are add_column, add_constraint, create_index, create_trigger and create_policy"};
    EXPECT_EQ((mistakes_of<create_index<"chunks", check<"seq_no", "seq_no > 1">>>()), expected);
    EXPECT_EQ((mistakes_of<create_index<"chunks", text>>()), expected);
}

}  // namespace
