// SPDX-License-Identifier: BSL-1.0
#include "typeschema/check/problem/report.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace {

using namespace typeschema;

std::string joined(std::string_view text) {
    std::string all;
    for (std::size_t i = 0; i < problem::count_pieces(text); ++i)
        all.append(i == 0 ? "" : "|").append(problem::piece(text, i));
    return all;
}

TEST(report, hands_a_short_sentence_over_whole) {
    EXPECT_EQ(joined("start: TS201 there is no table x"), "start: TS201 there is no table x");
    EXPECT_EQ(problem::count_pieces(""), 0u);
}

TEST(report, keeps_pieces_within_what_the_compiler_prints_and_loses_no_word) {
    const std::string text =
        "inbox.cpp:23 251018_schema_v1_inbox: TS203 foreign key parsed_items.inbox_item_id refers to unknown "
        "table inbox_itms; did you mean inbox_items? " +
        std::string(80, 'x');
    std::string all;
    for (std::size_t i = 0; i < problem::count_pieces(text); ++i) {
        EXPECT_LE(problem::piece(text, i).size(), problem::longest_piece);
        EXPECT_FALSE(problem::piece(text, i).empty());
        all.append(problem::piece(text, i));
    }
    std::string letters = text;
    std::erase(letters, ' ');
    std::erase(all, ' ');
    EXPECT_EQ(all, letters);
}

TEST(report, words_hold_their_text_and_a_terminator) {
    constexpr words<8> eight(std::string_view("12345678"));
    EXPECT_EQ(std::string_view(eight.text), "12345678");
}

TEST(report, words_hold_what_every_compiler_prints_as_text) {
    constexpr std::string_view text = "größen\nund 日\x7f";
    constexpr words<words<0>::size_of(text)> printed(text);
    EXPECT_EQ(std::string_view(printed.text), "gr??en und ??");
}

}  // namespace
