// SPDX-License-Identifier: BSL-1.0
#include "typeschema/change/drop_index.hpp"

#include "unit/change/sample.hpp"

#include <gtest/gtest.h>

namespace {

using namespace sample;

TEST(drop_index, is_undone_by_the_index_as_it_stood) {
    EXPECT_EQ((up<drop_index<"chunks", "ix_chunks__seq">>()),
              shown_in("change/drop_index.hpp", "DROP INDEX ix_chunks__seq"));
    EXPECT_EQ((down<drop_index<"inbox_items", "source">>()),
              "CREATE INDEX ix_inbox_items__source ON inbox_items (source) WHERE uri is null;\n");
}

}  // namespace
