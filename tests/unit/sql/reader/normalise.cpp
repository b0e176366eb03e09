// SPDX-License-Identifier: BSL-1.0
#include "typeschema/sql/reader/normalise.hpp"

#include "typeschema/meta/hash.hpp"
#include "typeschema/sql/to_string.hpp"

#include <gtest/gtest.h>

#include <string>

using namespace typeschema;
using sql::reader::normalise;

namespace {

std::string normal(std::string_view text) {
    return sql::to_string([text](sql::writer& to) { normalise(text, to); });
}

constexpr std::uint64_t fingerprint(std::string_view text) {
    meta::hasher64 hasher;
    normalise(text, hasher);
    return hasher.value;
}

static_assert(fingerprint("Status  IN('a')") == fingerprint("status in ( 'a' ) -- why"));
static_assert(fingerprint("status = 'a'") != fingerprint("status = 'A'"));
static_assert(fingerprint("\"a\" = 1") != fingerprint("\"A\" = 1"));
static_assert(fingerprint("a b") != fingerprint("ab"));

// Stored in journals: this number may never change.
static_assert(fingerprint("status in ('received', 'parsed')") == 0x88685e12f208d589ull);

TEST(normalise, drops_space_and_comments_and_folds_names) {
    EXPECT_EQ(normal("  Length(Name)<=100 /* x */ AND\n\t\"Kind\" <> 'A  b' -- end"),
              "length ( name ) <= 100 and \"Kind\" <> 'A  b'");
    EXPECT_EQ(normal(""), "");
    EXPECT_EQ(normal(" /* only */ -- comments"), "");
}

TEST(normalise, keeps_constants_byte_by_byte) {
    EXPECT_EQ(normal("E'A\\n'||$T$ Body  $T$||1E5"), "E'A\\n' || $T$ Body  $T$ || 1E5");
}

TEST(normalise, is_its_own_normal_form) {
    for (const char* text : {"a<-1", "a- -1", "x::int[1:2]", "f(a=>1)", "1..2", "'a'\n'b'", "t.*", "a*-b/*c*/"})
        EXPECT_EQ(normal(normal(text)), normal(text)) << text;
}

TEST(normalise, says_when_a_text_cannot_be_cut_and_keeps_the_rest) {
    sql::writer count;
    EXPECT_TRUE(normalise("a = 'x'", count));
    EXPECT_FALSE(normalise("a = 'x", count));
    EXPECT_EQ(normal("A =  'X  y"), "a = 'X  y");
}

TEST(normalise, reads_function_bodies_of_any_length) {
    const std::string body = "BEGIN\n" + std::string(100'000, ' ') + "END";
    EXPECT_EQ(normal(body), "begin end");
}

}  // namespace
