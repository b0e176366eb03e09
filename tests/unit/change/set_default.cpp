// SPDX-License-Identifier: BSL-1.0
#include "typeschema/change/set_default.hpp"

#include "unit/change/sample.hpp"

#include <gtest/gtest.h>

namespace {

using namespace sample;

TEST(set_default, sets_it_and_its_inverse_drops_it_or_sets_the_one_before) {
    EXPECT_EQ((up<set_default<"inbox_items", "source", "'mail'">>()),
              shown_in("change/set_default.hpp", "ALTER TABLE inbox_items ALTER COLUMN source SET DEFAULT 'mail'"));
    EXPECT_EQ((down<set_default<"inbox_items", "source", "'mail'">>()),
              "ALTER TABLE inbox_items ALTER COLUMN source DROP DEFAULT;\n");
    EXPECT_EQ((down<set_default<"inbox_items", "status", "'parsed'">>()),
              "ALTER TABLE inbox_items ALTER COLUMN status SET DEFAULT 'received';\n");
}

}  // namespace
