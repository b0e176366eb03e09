// SPDX-License-Identifier: BSL-1.0
#include "typeschema/sql/keywords.hpp"

#include <gtest/gtest.h>

#include <string>

using namespace typeschema;
using sql::keyword_category;

namespace {

static_assert(sql::category_of("between") == keyword_category::column_name);
static_assert(sql::category_of("xmltable") == keyword_category::column_name);
static_assert(sql::category_of("authorization") == keyword_category::type_function_name);
static_assert(sql::category_of("verbose") == keyword_category::type_function_name);
static_assert(sql::category_of("all") == keyword_category::reserved);
static_assert(sql::category_of("with") == keyword_category::reserved);
static_assert(sql::category_of("year") == keyword_category::none);
static_assert(sql::category_of("") == keyword_category::none);

TEST(keywords, of_later_servers_count_on_every_server) {
    EXPECT_EQ(sql::category_of("system_user"), keyword_category::reserved);      // 16
    EXPECT_EQ(sql::category_of("json_table"), keyword_category::column_name);    // 17
    EXPECT_EQ(sql::category_of("merge_action"), keyword_category::column_name);  // 17
}

TEST(keywords, have_the_length_and_the_hash_that_are_written_beside_them) {
    for (const meta::listed_word& word : sql::detail::keyword_words) {
        EXPECT_EQ(word.size, std::string_view(word.text).size()) << word.text;
        EXPECT_EQ(word.hash, meta::hash32(word.text)) << word.text;
    }
}

TEST(keywords, are_known_in_lower_case_only) {
    EXPECT_EQ(sql::category_of("SELECT"), keyword_category::none);
    EXPECT_EQ(sql::category_of(std::string_view("select\0", 7)), keyword_category::none);
}

TEST(keywords, are_listed_once_and_sorted_within_their_category) {
    constexpr std::size_t second = sql::detail::column_name_words;
    constexpr std::size_t third = second + sql::detail::type_function_name_words;
    for (std::size_t i = 1; i < sql::detail::keyword_count; ++i) {
        if (i != second && i != third) {
            EXPECT_LT(sql::detail::keyword_words[i - 1].view(), sql::detail::keyword_words[i].view());
        }
    }
}

TEST(keywords, are_found_in_a_text_that_has_no_terminator) {
    const std::string text = "selection";
    EXPECT_EQ(sql::category_of(std::string_view(text).substr(0, 6)), keyword_category::reserved);
}

}  // namespace
