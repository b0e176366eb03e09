// SPDX-License-Identifier: BSL-1.0
#include "typeschema/apply/mutex.hpp"

#include <gtest/gtest.h>

namespace apply = typeschema::apply;

// Programs of different versions meet on these numbers: they must never change.
TEST(mutex_key, never_changes) {
    EXPECT_EQ(apply::mutex_key("app", "zero_admin"), -8284526530636466177);
    EXPECT_EQ(apply::mutex_key("app", "public"), -424995578755360862);
}

TEST(mutex_key, keeps_database_and_schema_apart) {
    EXPECT_NE(apply::mutex_key("ab", "c"), apply::mutex_key("a", "bc"));
    EXPECT_NE(apply::mutex_key("app", "a"), apply::mutex_key("app", "b"));
}
