// SPDX-License-Identifier: BSL-1.0
#include "typeschema/change/row_level_security.hpp"

#include "unit/check/mistakes.hpp"

#include <gtest/gtest.h>

namespace {

using namespace sample;

TEST(row_level_security, is_enabled_and_forced_by_steps_of_their_own) {
    EXPECT_EQ((up<enable_row_level_security<"chunks">, force_row_level_security<"chunks">>()),
              "ALTER TABLE chunks ENABLE ROW LEVEL SECURITY;\nALTER TABLE chunks FORCE ROW LEVEL SECURITY;\n");
    EXPECT_EQ((down<enable_row_level_security<"chunks">, force_row_level_security<"chunks">>()),
              "ALTER TABLE chunks NO FORCE ROW LEVEL SECURITY;\nALTER TABLE chunks DISABLE ROW LEVEL SECURITY;\n");
}

TEST(row_level_security, is_taken_off_and_comes_back) {
    using on = enable_row_level_security<"chunks">;
    using off = disable_row_level_security<"chunks">;
    EXPECT_EQ((down<on, off>()),
              "ALTER TABLE chunks ENABLE ROW LEVEL SECURITY;\nALTER TABLE chunks DISABLE ROW LEVEL SECURITY;\n");
    EXPECT_EQ((mistakes_of<on, on>()),
              sentences{"next: TS215 row level security on chunks says that already; remove the step"});
    EXPECT_EQ((mistakes_of<off>()),
              sentences{"next: TS215 row level security on chunks is not there; remove the step"});
    EXPECT_EQ((mistakes_of<no_force_row_level_security<"chunks">>()),
              sentences{"next: TS215 forced row level security on chunks is not there; remove the step"});
}

}  // namespace
