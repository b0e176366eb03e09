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

TEST(words, have_the_length_and_the_hash_that_are_written_beside_them) {
    for (const reader::detail::word_and_role& word : reader::detail::role_list) {
        EXPECT_EQ(word.size, std::string_view(word.text).size()) << word.text;
        EXPECT_EQ(word.hash, typeschema::meta::hash32(word.text)) << word.text;
    }
}

TEST(words, with_a_role_are_listed_once) {
    for (std::size_t i = 0; i < reader::detail::role_count; ++i)
        EXPECT_EQ(reader::detail::role_index.find(reader::detail::role_list[i].view()), i);
}

}  // namespace
