// SPDX-License-Identifier: BSL-1.0
#include "typeschema/sql/reader/decode.hpp"

#include "typeschema/sql/to_string.hpp"

#include <gtest/gtest.h>

#include <string>

using namespace typeschema;
using namespace typeschema::sql::reader;

namespace {

std::string name(std::string_view written) {
    return sql::to_string([written](sql::writer& to) { put_name(to, written); });
}
std::string value(std::string_view sql) {
    return sql::to_string([sql](sql::writer& to) { EXPECT_TRUE(put_string(to, sql, lexer(sql).now)) << sql; });
}

static_assert(is_name("Status", "status") && !is_name("\"Status\"", "status") && !is_name("status", "status2"));
static_assert(is_name("\"a\"\"b\"", "a\"b") && !is_name("statu", "status") && !is_name("", "a"));
static_assert(is_string("'it''s'", lexer("'it''s'").now, "it's") && !is_string("'a'", lexer("'a'").now, "ab"));
static_assert(!is_string("1", lexer("1").now, "1"));

TEST(decode, writes_names_as_they_are_stored) {
    EXPECT_EQ(name("Inbox_ITEMS"), "inbox_items");
    EXPECT_EQ(name("\"Inbox \"\"x\"\"\""), "Inbox \"x\"");
    EXPECT_EQ(name("GR\xc3\x96N"), "gr\xc3\x96n");
}

TEST(decode, writes_the_value_of_every_kind_of_string) {
    EXPECT_EQ(value("''"), "");
    EXPECT_EQ(value("'it''s \\n'"), "it's \\n");
    EXPECT_EQ(value("N'x'"), "x");
    EXPECT_EQ(value("$t$a $$ 'b'$t$"), "a $$ 'b'");
    EXPECT_EQ(value("$$$$"), "");
    EXPECT_EQ(value("'a' -- it's\n  'b''c'"), "ab'c");
}

TEST(decode, reads_escapes) {
    EXPECT_EQ(value("E'a\\n\\t\\r\\b\\f\\\\\\'\\q'"), "a\n\t\r\b\f\\'q");
    EXPECT_EQ(value("E'\\101\\7x\\x41\\x4g\\xz'"), "A\7xA\4gxz");
    EXPECT_EQ(value("E'\\u00e4\\u20ac\\U0001F600'"), "\xc3\xa4\xe2\x82\xac\xf0\x9f\x98\x80");
    EXPECT_EQ(value("E'\\ud83d\\ude00'"), "\xf0\x9f\x98\x80");
    EXPECT_EQ(value("E'a''b'\n'\\n'"), "a'b\n");
}

TEST(decode, does_not_guess_at_strings_with_unicode_escapes) {
    sql::writer count;
    EXPECT_FALSE(put_string(count, "U&'\\0041'", lexer("U&'\\0041'").now));
    EXPECT_EQ(count.size, 0u);
}

}  // namespace
