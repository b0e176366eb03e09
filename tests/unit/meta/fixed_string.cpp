// SPDX-License-Identifier: BSL-1.0
#include "typeschema/meta/fixed_string.hpp"

#include <gtest/gtest.h>

#include <type_traits>

using typeschema::meta::fixed_string;

namespace {

template <fixed_string Text>
struct named {
    static constexpr std::string_view view = Text.view();
};

static_assert(fixed_string("inbox").size() == 5);
static_assert(fixed_string("").size() == 0 && fixed_string("").empty());
static_assert(fixed_string("a\0b").view() == std::string_view("a\0b", 3));
static_assert(named<"inbox_items">::view == "inbox_items");
static_assert(std::is_same_v<named<"a">, named<"a">> && !std::is_same_v<named<"a">, named<"b">>);
static_assert(!std::is_same_v<named<"a">, named<"a\0">>, "a trailing NUL is part of the text");

TEST(fixed_string, holds_the_text_and_a_terminator) {
    constexpr fixed_string text = "status";
    EXPECT_EQ(text.view(), "status");
    EXPECT_EQ(text.data()[text.size()], '\0');
}

TEST(fixed_string, starts_as_zero_bytes) {
    const fixed_string<3> blank;
    EXPECT_EQ(blank.view(), std::string_view("\0\0\0", 3));
}

}  // namespace
