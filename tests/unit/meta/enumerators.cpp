// SPDX-License-Identifier: BSL-1.0
#include "typeschema/meta/enumerators.hpp"

#include <gtest/gtest.h>

namespace deep::inside {
enum class colour : unsigned char { red, green = 5, last = 127 };
}  // namespace deep::inside
enum plain_enum : int { plain_a, plain_b = 3 };

namespace {

using typeschema::meta::enumerators;

TEST(enumerators, are_named_without_their_scope_and_unnamed_values_are_empty) {
    constexpr enumerators<deep::inside::colour> all;
    EXPECT_EQ(all.names[0], "red");
    EXPECT_EQ(all.names[1], "");
    EXPECT_EQ(all.names[5], "green");
    EXPECT_EQ(all.names[127], "last");
}

TEST(enumerators, of_an_unscoped_enum_with_a_type_of_its_own_are_named_too) {
    constexpr enumerators<plain_enum> all;
    EXPECT_EQ(all.names[0], "plain_a");
    EXPECT_EQ(all.names[3], "plain_b");
}

}  // namespace
