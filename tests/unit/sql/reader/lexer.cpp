// SPDX-License-Identifier: BSL-1.0
#include "typeschema/sql/reader/lexer.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

using namespace typeschema;
using namespace typeschema::sql::reader;

namespace {

using enum token_kind;

struct seen {
    token_kind kind;
    std::string text;
    bool operator==(const seen&) const = default;
};

std::vector<seen> tokens(std::string_view sql) {
    std::vector<seen> all;
    lexer at(sql);
    for (; at.now.kind != end && at.now.kind != error; at.next())
        all.push_back({at.now.kind, std::string(at.text(at.now))});
    if (at.now.kind == error)
        all.push_back({error, std::string(words_of(at.now.error)) + " at " + std::to_string(at.now.begin)});
    return all;
}

using list = std::vector<seen>;

constexpr token first(std::string_view sql) {
    return lexer(sql).now;
}

static_assert(first("").kind == end);
static_assert(first("  \n").kind == end);
static_assert(first("Status").hash == meta::hash32("status"));
static_assert(first("\"Status\"").hash == meta::hash32("Status"));
static_assert(first("\"a\"\"b\"").hash == meta::hash32("a\"b"));
static_assert(first("<=").hash == meta::hash32("<="));
static_assert(first(" /* /* */ */ x").begin == 13);

TEST(lexer, reads_identifiers_with_dollars_and_bytes_above_127) {
    EXPECT_EQ(tokens("a_1$b gr\xc3\xb6n _x e nchar u"), (list{{identifier, "a_1$b"},
                                                              {identifier, "gr\xc3\xb6n"},
                                                              {identifier, "_x"},
                                                              {identifier, "e"},
                                                              {identifier, "nchar"},
                                                              {identifier, "u"}}));
}

TEST(lexer, reads_every_kind_of_string) {
    EXPECT_EQ(tokens("'it''s' E'a\\'b' e'\\\\' B'01' x'fF' N'n' U&'\\0041' $$a'b$$ $t$ $$ $t$"),
              (list{{string, "'it''s'"},
                    {escape_string, "E'a\\'b'"},
                    {escape_string, "e'\\\\'"},
                    {bit_string, "B'01'"},
                    {hex_string, "x'fF'"},
                    {national_string, "N'n'"},
                    {unicode_string, "U&'\\0041'"},
                    {dollar_string, "$$a'b$$"},
                    {dollar_string, "$t$ $$ $t$"}}));
}

TEST(lexer, takes_a_backslash_in_a_plain_string_as_a_byte) {
    EXPECT_EQ(tokens("'\\' a"), (list{{string, "'\\'"}, {identifier, "a"}}));
}

TEST(lexer, ends_bit_strings_at_the_first_quote) {
    EXPECT_EQ(tokens("B'1''s'"), (list{{bit_string, "B'1'"}, {string, "'s'"}}));
    EXPECT_EQ(tokens("X'f'\n'0'"), (list{{hex_string, "X'f'\n'0'"}}));
}

TEST(lexer, joins_strings_across_lines_only) {
    EXPECT_EQ(tokens("'a'\n  'b'"), (list{{string, "'a'\n  'b'"}}));
    EXPECT_EQ(tokens("'a' -- it's\n'b'"), (list{{string, "'a' -- it's\n'b'"}}));
    EXPECT_EQ(tokens("E'a'\n'\\''"), (list{{escape_string, "E'a'\n'\\''"}}));
    EXPECT_EQ(tokens("'a' 'b'"), (list{{string, "'a'"}, {string, "'b'"}}));
    EXPECT_EQ(tokens("'a' /* \n */ 'b'"), (list{{string, "'a'"}, {string, "'b'"}}));
}

TEST(lexer, reads_quoted_names) {
    EXPECT_EQ(tokens("\"a\"\"b\".\"C d\" u&\"x\""), (list{{quoted_identifier, "\"a\"\"b\""},
                                                          {dot, "."},
                                                          {quoted_identifier, "\"C d\""},
                                                          {unicode_identifier, "u&\"x\""}}));
}

TEST(lexer, reads_numbers) {
    EXPECT_EQ(tokens("1 1.5 .5 1. 1e10 1.5E-3 0x1F 0b11 0o17 1_000 1_0.2_5"), (list{{integer, "1"},
                                                                                    {decimal, "1.5"},
                                                                                    {decimal, ".5"},
                                                                                    {decimal, "1."},
                                                                                    {decimal, "1e10"},
                                                                                    {decimal, "1.5E-3"},
                                                                                    {integer, "0x1F"},
                                                                                    {integer, "0b11"},
                                                                                    {integer, "0o17"},
                                                                                    {integer, "1_000"},
                                                                                    {decimal, "1_0.2_5"}}));
    EXPECT_EQ(tokens("1..5"), (list{{integer, "1"}, {dot_dot, ".."}, {integer, "5"}}));
    EXPECT_EQ(tokens("1.5.3"), (list{{decimal, "1.5"}, {decimal, ".3"}}));
}

TEST(lexer, refuses_letters_behind_numbers) {
    for (const char* sql : {"1a", "1e", "1e+", "1_", "1__0", "0b12", "0x1G", "1.5x", "$1a", "0xg"})
        EXPECT_EQ(tokens(sql).front().kind, error) << sql;
}

TEST(lexer, ends_operators_by_the_rule_for_plus_and_minus) {
    EXPECT_EQ(tokens("a<-1"), (list{{identifier, "a"}, {op, "<"}, {op, "-"}, {integer, "1"}}));
    EXPECT_EQ(tokens("a@-1"), (list{{identifier, "a"}, {op, "@-"}, {integer, "1"}}));
    EXPECT_EQ(tokens("a+-+b"), (list{{identifier, "a"}, {op, "+"}, {op, "-"}, {op, "+"}, {identifier, "b"}}));
    EXPECT_EQ(tokens("a*/*x*/b"), (list{{identifier, "a"}, {op, "*"}, {identifier, "b"}}));
    EXPECT_EQ(tokens("a+--x\nb"), (list{{identifier, "a"}, {op, "+"}, {identifier, "b"}}));
    EXPECT_EQ(tokens("a->>'b'#>'c'"),
              (list{{identifier, "a"}, {op, "->>"}, {string, "'b'"}, {op, "#>"}, {string, "'c'"}}));
    EXPECT_EQ(tokens("<> != <= >="), (list{{op, "<>"}, {op, "!="}, {op, "<="}, {op, ">="}}));
}

TEST(lexer, reads_punctuation) {
    EXPECT_EQ(tokens("a::b[1:2] , x := 1; y => $2"), (list{{identifier, "a"},
                                                           {cast, "::"},
                                                           {identifier, "b"},
                                                           {open_bracket, "["},
                                                           {integer, "1"},
                                                           {colon, ":"},
                                                           {integer, "2"},
                                                           {close_bracket, "]"},
                                                           {comma, ","},
                                                           {identifier, "x"},
                                                           {assign, ":="},
                                                           {integer, "1"},
                                                           {semicolon, ";"},
                                                           {identifier, "y"},
                                                           {arrow, "=>"},
                                                           {parameter, "$2"}}));
}

TEST(lexer, skips_comments_and_nested_comments) {
    EXPECT_EQ(tokens("a--b\r/*c/*d*/e*/f/**/g"), (list{{identifier, "a"}, {identifier, "f"}, {identifier, "g"}}));
}

TEST(lexer, knows_that_a_text_ends_in_a_line_comment) {
    const auto ends = [](std::string_view sql) {
        lexer at(sql);
        while (at.now.kind != end)
            at.next();
        return at.ends_in_comment();
    };
    EXPECT_TRUE(ends("a -- b"));
    EXPECT_FALSE(ends("a -- b\n"));
    EXPECT_FALSE(ends("a /* b */"));
    EXPECT_FALSE(ends("a -- b\n c"));
}

TEST(lexer, names_the_place_and_reason_of_an_error) {
    EXPECT_EQ(tokens("a = 'x"), (list{{identifier, "a"}, {op, "="}, {error, "a string is not closed at 4"}}));
    EXPECT_EQ(tokens(" '"), (list{{error, "a string is not closed at 1"}}));
    EXPECT_EQ(tokens("E'\\'"), (list{{error, "a string is not closed at 0"}}));
    EXPECT_EQ(tokens("E'\\"), (list{{error, "a string is not closed at 0"}}));
    EXPECT_EQ(tokens("\"x"), (list{{error, "a quoted name is not closed at 0"}}));
    EXPECT_EQ(tokens("\"\""), (list{{error, "a quoted name is empty at 0"}}));
    EXPECT_EQ(tokens("$a$ $b$"), (list{{error, "a dollar-quoted string is not closed at 0"}}));
    EXPECT_EQ(tokens("/* /* */"), (list{{error, "a comment is not closed at 0"}}));
    EXPECT_EQ(tokens("a {"), (list{{identifier, "a"}, {error, "this byte cannot stand in SQL at 2"}}));
    EXPECT_EQ(tokens("$x"), (list{{error, "this byte cannot stand in SQL at 0"}}));
    EXPECT_EQ(tokens("E'\\u00g0'"), (list{{error, "a Unicode escape has too few digits at 2"}}));
    EXPECT_EQ(tokens("0x"), (list{{error, "a number has no digits at 0"}}));
    EXPECT_EQ(tokens(std::string(64, '<')), (list{{error, "an operator is longer than 63 bytes at 0"}}));
    EXPECT_EQ(tokens(std::string(63, '<')).front().kind, op);
}

TEST(lexer, refuses_a_zero_byte_wherever_it_stands) {
    for (const std::string& sql :
         {std::string("\0", 1), std::string("'a\0b'", 5), std::string("\"a\0b\"", 5), std::string("$$a\0b$$", 7),
          std::string("/*\0*/", 5), std::string("--\0\n", 4), std::string("E'\\\0'", 5)})
        EXPECT_EQ(tokens(sql).back().kind, error) << testing::PrintToString(sql);
}

TEST(lexer, stays_at_an_error_and_at_the_end) {
    lexer bad("'");
    bad.next();
    EXPECT_EQ(bad.now.error, lex_error::unterminated_string);
    lexer done("a");
    done.next();
    done.next();
    EXPECT_EQ(done.now.kind, end);
    EXPECT_EQ(done.now.begin, 1u);
}

TEST(lexer, rewinds_by_copy) {
    lexer at("a b c");
    const lexer saved = at;
    at.next();
    at.next();
    at = saved;
    EXPECT_EQ(at.text(at.now), "a");
}

TEST(lexer, reads_long_texts_at_run_time) {
    const std::string word(100'000, 'x');
    EXPECT_EQ(tokens("'" + word + "'").size(), 1u);
    EXPECT_EQ(tokens(std::string(100'000, '(')).size(), 100'000u);
    EXPECT_EQ(tokens(std::string(100'000, '$')).size(), 25'000u);
}

}  // namespace
