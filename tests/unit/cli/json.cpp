// SPDX-License-Identifier: BSL-1.0
#include "typeschema/cli/json.hpp"

#include <gtest/gtest.h>

namespace cli = typeschema::cli;

TEST(json_text, escapes_quotes_backslashes_and_control_characters) {
    EXPECT_EQ(cli::json_text("a\"b\\c\nd\x01"), "\"a\\\"b\\\\c\\u000ad\\u0001\"");
    EXPECT_EQ(cli::json_text("größe"), "\"größe\"");
}

TEST(json_object, lists_members_in_order) {
    EXPECT_EQ(cli::json_object({{"b", "1"}, {"a", cli::json_texts({"x", "y"})}}), R"({"b": 1, "a": ["x", "y"]})");
    EXPECT_EQ(cli::json_array({}), "[]");
}
