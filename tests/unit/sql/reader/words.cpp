// SPDX-License-Identifier: BSL-1.0
#include "typeschema/sql/reader/words.hpp"

#include "typeschema/sql/reader/lexer.hpp"

#include <gtest/gtest.h>

using namespace typeschema::sql;
using namespace typeschema::sql::reader;

namespace {

constexpr word_role role(std::string_view sql) {
    return role_of(sql, lexer(sql).now);
}
static_assert(role("BETWEEN") == word_role::infix && role("escape") == word_role::escape &&
              role("items") == word_role::none);

TEST(words, are_told_apart_in_any_case) {
    constexpr word zone{"zone"};
    EXPECT_TRUE(is_word("Zone", lexer("Zone").now, zone));
    EXPECT_FALSE(is_word("\"zone\"", lexer("\"zone\"").now, zone));
    EXPECT_FALSE(is_word("zones", lexer("zones").now, zone));
}

TEST(words, have_the_category_of_the_keyword_list) {
    EXPECT_EQ(category_of("SELECT", lexer("SELECT").now), keyword_category::reserved);
    EXPECT_EQ(category_of("Items", lexer("Items").now), keyword_category::none);
}

TEST(words, with_a_role_are_listed_once) {
    for (std::size_t i = 0; i < reader::detail::role_count; ++i)
        EXPECT_EQ(reader::detail::role_index.find(reader::detail::role_list[i].word), i);
}

}  // namespace
