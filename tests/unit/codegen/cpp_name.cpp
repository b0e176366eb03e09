// SPDX-License-Identifier: BSL-1.0
#include "typeschema/codegen/cpp_name.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using namespace typeschema::codegen;
using testing::ElementsAre;

TEST(cpp_name, keeps_what_is_an_identifier) {
    EXPECT_EQ(cpp_name("inbox_items"), "inbox_items");
    EXPECT_EQ(cpp_name("TenantId"), "TenantId");
    EXPECT_EQ(cpp_name("_hidden"), "_hidden");
}

TEST(cpp_name, gives_keywords_and_macros_a_trailing_underscore) {
    EXPECT_EQ(cpp_name("class"), "class_");
    EXPECT_EQ(cpp_name("xor"), "xor_");
    EXPECT_EQ(cpp_name("co_await"), "co_await_");
    EXPECT_EQ(cpp_name("errno"), "errno_");
    EXPECT_EQ(cpp_name("std"), "std_");
}

TEST(cpp_name, transliterates_what_cpp_does_not_take) {
    EXPECT_EQ(cpp_name("2nd try"), "n2nd_try");
    EXPECT_EQ(cpp_name("a--b"), "a_b");
    EXPECT_EQ(cpp_name("größe"), "gruf6udfe");
    EXPECT_EQ(cpp_name("日"), "u65e5");
    EXPECT_EQ(cpp_name(""), "empty");
}

TEST(cpp_name, never_makes_a_name_that_the_implementation_keeps_for_itself) {
    EXPECT_EQ(cpp_name("a__b"), "a_b");
    EXPECT_EQ(cpp_name("_Upper"), "x_Upper");
    EXPECT_EQ(cpp_name("__"), "x_");
}

TEST(cpp_name, is_no_longer_than_a_name_of_the_database) {
    std::string long_name;
    for (int i = 0; i < 30; ++i)
        long_name += "日";
    EXPECT_EQ(cpp_name(long_name).size(), longest_cpp_name);
}

TEST(name_scope, parts_names_that_fall_together) {
    name_scope names;
    EXPECT_EQ(names.claim("a"), "a");
    EXPECT_EQ(names.claim("a"), "a_2");
    EXPECT_EQ(names.claim("a"), "a_3");
    EXPECT_EQ(names.claim("class_"), "class_");
    EXPECT_EQ(names.claim("class_"), "class_2");
}

TEST(name_scope, leaves_a_name_to_the_one_that_is_spelt_so) {
    name_scope names;
    EXPECT_THAT(names.claim_all({"a b", "a_b_2", "a_b", "a  b"}), ElementsAre("a_b_3", "a_b_2", "a_b", "a_b_4"));
}

}  // namespace
