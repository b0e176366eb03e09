// SPDX-License-Identifier: BSL-1.0
#include "typeschema/sql/quote.hpp"

#include "typeschema/sql/to_string.hpp"

#include <gtest/gtest.h>

#include <string>

using namespace typeschema;

namespace {

std::string identifier(std::string_view name) {
    return sql::to_string([name](sql::writer& to) { sql::quote_identifier(to, name); });
}
std::string literal(std::string_view text) {
    return sql::to_string([text](sql::writer& to) { sql::quote_literal(to, text); });
}
std::string dollars(std::string_view text) {
    return sql::to_string([text](sql::writer& to) { sql::dollar_quote(to, text); });
}

static_assert(sql::text_of<[](sql::writer& to) { sql::quote_qualified(to, "zero_admin", "order"); }> ==
              "zero_admin.\"order\"");
static_assert(sql::text_of<[](sql::writer& to) { sql::quote_qualified(to, "", "items"); }> == "items");
static_assert(sql::text_of<[](sql::writer& to) { sql::quote_literal(to, "it's"); }> == "'it''s'");

TEST(quote_identifier, leaves_plain_names_alone) {
    EXPECT_EQ(identifier("inbox_items"), "inbox_items");
    EXPECT_EQ(identifier("_1"), "_1");
    EXPECT_EQ(identifier("year"), "year");
}

TEST(quote_identifier, quotes_what_postgresql_would_fold_or_refuse) {
    EXPECT_EQ(identifier(""), "\"\"");
    EXPECT_EQ(identifier("Items"), "\"Items\"");
    EXPECT_EQ(identifier("1st"), "\"1st\"");
    EXPECT_EQ(identifier("a b"), "\"a b\"");
    EXPECT_EQ(identifier("a$b"), "\"a$b\"");
    EXPECT_EQ(identifier("gr\xc3\xb6\xc3\x9f"
                         "e"),
              "\"gr\xc3\xb6\xc3\x9f"
              "e\"");
    EXPECT_EQ(identifier("select"), "\"select\"");
    EXPECT_EQ(identifier("position"), "\"position\"");
    EXPECT_EQ(identifier("left"), "\"left\"");
}

TEST(quote_identifier, doubles_embedded_quotes) {
    EXPECT_EQ(identifier("say \"hi\""), "\"say \"\"hi\"\"\"");
    EXPECT_EQ(identifier("\"; drop table x; --"), "\"\"\"; drop table x; --\"");
}

TEST(put_word, leaves_capitals_to_postgresql_and_quotes_what_is_no_word) {
    const auto word = [](std::string_view name) {
        return sql::to_string([name](sql::writer& to) { sql::put_word(to, name); });
    };
    EXPECT_EQ(word("gin"), "gin");
    EXPECT_EQ(word("GIN"), "GIN");
    EXPECT_EQ(word("PLpgSQL"), "PLpgSQL");
    EXPECT_EQ(word("my Lang"), "\"my Lang\"");
    EXPECT_EQ(word("user"), "\"user\"");
}

TEST(quote_literal, doubles_quotes_and_escapes_backslashes) {
    EXPECT_EQ(literal(""), "''");
    EXPECT_EQ(literal("'; drop table x; --"), "'''; drop table x; --'");
    EXPECT_EQ(literal("a\\b'c"), "E'a\\\\b''c'");
    EXPECT_EQ(literal("line\nbreak"), "'line\nbreak'");
}

TEST(dollar_quote, takes_a_tag_that_the_text_cannot_complete) {
    EXPECT_EQ(dollars("select 1"), "$$select 1$$");
    EXPECT_EQ(dollars(""), "$$$$");
    EXPECT_EQ(dollars("costs $"), "$body$costs $$body$");
    EXPECT_EQ(dollars("$$"), "$body$$$$body$");
    EXPECT_EQ(dollars("$body$x$body$"), "$body1$$body$x$body$$body1$");
    EXPECT_EQ(dollars("a$body"), "$body1$a$body$body1$");
    EXPECT_EQ(dollars("$body $body1 $body2"), "$body3$$body $body1 $body2$body3$");
}

TEST(dollar_quote, counts_past_nine_tags) {
    std::string text = "$body";
    for (int i = 1; i <= 12; ++i)
        text += " $body" + std::to_string(i);
    const std::string quoted = dollars(text);
    const std::string tag = quoted.substr(0, quoted.find('$', 1) + 1);
    EXPECT_EQ(quoted, tag + text + tag);
    EXPECT_EQ(text.find(tag.substr(0, tag.size() - 1)), text.npos);
}

}  // namespace
