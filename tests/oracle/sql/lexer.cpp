// SPDX-License-Identifier: BSL-1.0
#include "typeschema/sql/reader/lexer.hpp"

#include "oracle/sql/expressions.hpp"
#include "oracle/sql/scan.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

using namespace typeschema::sql::reader;
using typeschema::oracle::cut;

namespace {

using enum token_kind;

// PostgreSQL reads N'…' as the keyword NCHAR and a string, and knows integers beyond 32 bits as decimals only.
std::vector<cut> ours(std::string_view sql) {
    std::vector<cut> cuts;
    lexer at(sql);
    for (; at.now.kind != end && at.now.kind != error; at.next()) {
        const token& now = at.now;
        if (now.kind == national_string) {
            cuts.push_back({now.begin, now.begin + 1, identifier});
            cuts.push_back({now.begin + 1, now.end(), string});
        } else {
            cuts.push_back({now.begin, now.end(), now.kind});
        }
    }
    return at.now.kind == error ? std::vector<cut>{} : cuts;
}

void expect_same(const std::string& sql) {
    const std::vector<cut> theirs = typeschema::oracle::scan(sql);
    const std::vector<cut> mine = ours(sql);
    ASSERT_EQ(mine.size(), theirs.size()) << sql;
    for (std::size_t i = 0; i < mine.size(); ++i) {
        EXPECT_EQ(mine[i].begin, theirs[i].begin) << sql;
        // libpg_query 15 does not know where tokens with Unicode escapes end.
        if (mine[i].kind != unicode_string && mine[i].kind != unicode_identifier) {
            EXPECT_EQ(mine[i].end, theirs[i].end) << sql;
        }
        EXPECT_EQ(static_cast<int>(mine[i].kind), static_cast<int>(theirs[i].kind))
            << sql << ": " << sql.substr(mine[i].begin, mine[i].end - mine[i].begin);
    }
}

TEST(lexer_oracle, cuts_every_expression_where_postgresql_does) {
    ASSERT_GE(std::size(expressions), 200u);
    for (const char* sql : expressions)
        expect_same(sql);
}

// Pieces whose joints are the hard part; every pair of them, with and without a space.
TEST(lexer_oracle, cuts_every_pair_of_pieces_where_postgresql_does) {
    const char* pieces[] = {
        "a",      "E",     "e1",      "\"q\"", "'s'",   "E'\\''",   "B'1'", "X'f'",  "1",       "1.", ".5", "1e5",
        "0",      "+",     "-",       "*",     "/",     "<",        ">",    "=",     "!",       "@-", "~",  "<=",
        "::",     ":",     ":=",      "=>",    ".",     "..",       "(",    ")",     "[",       "]",  ",",  ";",
        "$1",     "$$d$$", "$t$d$t$", "--c\n", "/*c*/", "/*/**/*/", "\n",   "u&'x'", "U&\"x\"", "u&", "n",  "\xc3\xa4",
        "select", "|",     "#",       "%",     "^",     "&",        "$$",   "'",     "\"",      "/*"};
    for (const char* left : pieces)
        for (const char* right : pieces)
            for (const char* between : {"", " "})
                expect_same(std::string(left) + between + right);
}

}  // namespace
