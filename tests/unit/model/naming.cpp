// SPDX-License-Identifier: BSL-1.0
#include "typeschema/model/naming.hpp"

#include <gtest/gtest.h>

#include <string>

namespace {

using namespace typeschema;
using model::name_pattern;

TEST(name_pattern, is_taken_apart_into_literals_and_placeholders) {
    constexpr name_pattern p("fk_{columns}_{referred}");
    ASSERT_EQ(p.size, 4u);
    EXPECT_EQ(p.pieces[0].text, "fk_");
    EXPECT_EQ(p.pieces[1].kind, name_pattern::kind::columns);
    EXPECT_EQ(p.pieces[2].text, "_");
    EXPECT_EQ(p.pieces[3].kind, name_pattern::kind::referred);
    EXPECT_TRUE(p.readable);
}

TEST(name_pattern, that_is_empty_open_misspelt_or_too_long_is_not_readable) {
    for (const char* pattern :
         {"", "{tabel}", "ix_{table", "{table}{name}{table}{name}{table}{name}{table}{name}{table}{name}"})
        EXPECT_FALSE(name_pattern(pattern).readable) << pattern;
}

TEST(joined_hash, is_the_hash_of_both_texts_in_a_row_whatever_their_length) {
    for (const std::size_t n : {0u, 1u, 8u, 63u, 64u, 65u, 200u}) {
        const std::string first = "ix_inbox_items__";
        const std::string second(n, 'x');
        const std::string both = first + second;
        const auto hash = [](const std::string& s) {
            return meta::name_hash(s.data(), static_cast<std::uint32_t>(s.size()));
        };
        EXPECT_EQ(meta::joined_hash(hash(first), hash(second), static_cast<std::uint32_t>(n)), hash(both)) << n;
    }
}

}  // namespace
