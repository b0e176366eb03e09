// SPDX-License-Identifier: BSL-1.0
#include "typeschema/change/storage_parameter.hpp"

#include "unit/check/mistakes.hpp"

#include <gtest/gtest.h>

namespace {

using namespace sample;

TEST(storage_parameter, is_set_and_its_inverse_resets_it) {
    EXPECT_EQ((up<set_storage_parameter<"chunks", "fillfactor", "70">>()),
              "ALTER TABLE chunks SET (fillfactor = '70');\n");
    EXPECT_EQ((down<set_storage_parameter<"chunks", "toast.autovacuum_enabled", "off">>()),
              "ALTER TABLE chunks RESET (toast.autovacuum_enabled);\n");
}

TEST(storage_parameter, gets_back_the_value_that_it_had) {
    EXPECT_EQ(
        (down<set_storage_parameter<"chunks", "fillfactor", "70">, set_storage_parameter<"chunks", "fillfactor", "80">,
              reset_storage_parameter<"chunks", "fillfactor">>()),
        "ALTER TABLE chunks SET (fillfactor = '80');\n"
        "ALTER TABLE chunks SET (fillfactor = '70');\n"
        "ALTER TABLE chunks RESET (fillfactor);\n");
}

}  // namespace
