// SPDX-License-Identifier: BSL-1.0
#include "typeschema/change/create_index_concurrently.hpp"

#include "unit/check/mistakes.hpp"

#include <gtest/gtest.h>

namespace {

using namespace sample;

TEST(create_index_concurrently, creates_it_and_its_inverse_drops_it) {
    using gone = drop_index_concurrently<"chunks", "seq">;
    using step = create_index_concurrently<"chunks", index_<"seq", on<"tenant_id", "seq_no">>>;
    const std::string dropped =
        shown_in("change/drop_index_concurrently.hpp", "DROP INDEX CONCURRENTLY ix_chunks__seq");
    const std::string created = shown_in("change/create_index_concurrently.hpp",
                                         "CREATE INDEX CONCURRENTLY ix_chunks__seq ON chunks (tenant_id, seq_no)");
    EXPECT_EQ((up<gone, step>()), dropped + created);
    EXPECT_EQ((down<gone, step>()), dropped + created);
}

TEST(create_index_concurrently, takes_one_index_and_nothing_else) {
    const sentences expected{
        "next: TS115 create_index_concurrently on chunks takes one index and nothing else; "
        "the verbs are add_column, add_constraint, create_index, create_trigger and create_policy"};
    EXPECT_EQ((mistakes_of<create_index_concurrently<"chunks", check<"seq_no", "seq_no > 1">>>()), expected);
}

TEST(drop_index_concurrently, brings_back_what_was_said_of_the_index_by_plain_statements) {
    EXPECT_EQ((down<comment_on_index<"chunks", "seq", "for readers">, drop_index_concurrently<"chunks", "seq">>()),
              "CREATE INDEX CONCURRENTLY ix_chunks__seq ON chunks (tenant_id, seq_no);\n"
              "COMMENT ON INDEX ix_chunks__seq IS 'for readers';\n"
              "COMMENT ON INDEX ix_chunks__seq IS NULL;\n");
}

}  // namespace
