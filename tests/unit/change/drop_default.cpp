// SPDX-License-Identifier: BSL-1.0
#include "typeschema/change/drop_default.hpp"

#include "unit/change/sample.hpp"

#include <gtest/gtest.h>

namespace {

using namespace sample;

TEST(drop_default, drops_it_and_its_inverse_sets_the_one_before) {
    using step = drop_default<"inbox_items", "status">;
    EXPECT_EQ(up<step>(),
              shown_in("change/drop_default.hpp", "ALTER TABLE inbox_items ALTER COLUMN status DROP DEFAULT"));
    EXPECT_EQ(down<step>(), "ALTER TABLE inbox_items ALTER COLUMN status SET DEFAULT 'received';\n");
}

}  // namespace
