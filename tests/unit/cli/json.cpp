// SPDX-License-Identifier: BSL-1.0
#include "typeschema/cli/json.hpp"

#include <gtest/gtest.h>

namespace cli = typeschema::cli;

TEST(json_text, escapes_quotes_backslashes_and_control_characters) {
    EXPECT_EQ(cli::json_text("a\"b\\c\nd\x01"), "\"a\\\"b\\\\c\\u000ad\\u0001\"");
    EXPECT_EQ(cli::json_text("größe"), "\"größe\"");
}

TEST(json_text, keeps_utf_8_and_replaces_bytes_that_are_none) {
    for (const std::string good : {"\x7f", "\xc2\x80", "\xdf\xbf", "\xe0\xa0\x80", "\xed\x9f\xbf", "\xee\x80\x80",
                                   "\xef\xbf\xbf", "\xf0\x90\x80\x80", "\xf1\x80\x80\x80", "\xf4\x8f\xbf\xbf"})
        EXPECT_EQ(cli::json_text(good), "\"" + good + "\"");
    for (const std::string bad : {"\x80", "\xbf", "\xc0\x80", "\xc1\xbf", "\xc2", "\xc2\x41", "\xe0\x9f\xbf",
                                  "\xe1\x80", "\xe1\x80\x41", "\xed\xa0\x80", "\xf0\x8f\xbf\xbf", "\xf1\x80\x80",
                                  "\xf1\x80\x80\x41", "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "\xff"}) {
        std::string expected = "\"";
        for (const char c : bad)
            expected += c == '\x41' ? "A" : "\\ufffd";
        EXPECT_EQ(cli::json_text(bad), expected + "\"");
    }
    EXPECT_EQ(cli::json_text("f\xfcr größe"), "\"f\\ufffdr größe\"");
}

TEST(json_object, lists_members_in_order) {
    EXPECT_EQ(cli::json_object({{"b", "1"}, {"a", cli::json_texts({"x", "y"})}}), R"({"b": 1, "a": ["x", "y"]})");
    EXPECT_EQ(cli::json_array({}), "[]");
}
