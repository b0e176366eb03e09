// SPDX-License-Identifier: BSL-1.0
#include "typeschema/change/set_not_null.hpp"

#include "unit/change/sample.hpp"

#include <gtest/gtest.h>

namespace {

using namespace sample;

TEST(set_not_null, sets_it_and_its_inverse_drops_it) {
    using step = set_not_null<"inbox_items", "uri">;
    EXPECT_EQ(up<step>(), shown_in("change/set_not_null.hpp", "ALTER TABLE inbox_items ALTER COLUMN uri SET NOT NULL"));
    EXPECT_EQ(down<step>(), "ALTER TABLE inbox_items ALTER COLUMN uri DROP NOT NULL;\n");
}

TEST(drop_not_null, drops_it_and_its_inverse_sets_it) {
    using step = drop_not_null<"inbox_items", "source">;
    EXPECT_EQ(up<step>(),
              shown_in("change/set_not_null.hpp", "ALTER TABLE inbox_items ALTER COLUMN source DROP NOT NULL"));
    EXPECT_EQ(down<step>(), "ALTER TABLE inbox_items ALTER COLUMN source SET NOT NULL;\n");
}

}  // namespace
