// SPDX-License-Identifier: BSL-1.0
#include "typeschema/check/problem/suggestion.hpp"

#include "typeschema/sql/to_string.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <initializer_list>
#include <numeric>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace typeschema;

std::string meant(std::string_view wanted, std::initializer_list<std::string_view> known) {
    problem::suggestion s{model::name(wanted)};
    for (const std::string_view k : known)
        s.consider(model::name(k));
    return sql::to_string([&](sql::writer& w) { s.put(w); });
}

TEST(suggestion, finds_what_a_slip_of_the_finger_meant) {
    EXPECT_EQ(meant("statsu", {"status", "state", "source"}), "; did you mean status?");
    EXPECT_EQ(meant("inbox_itms", {"inbox_items", "outbox_items"}), "; did you mean inbox_items?");
    EXPECT_EQ(meant("tenantid", {"tenant_id"}), "; did you mean tenant_id?");
}

TEST(suggestion, takes_the_nearest_and_of_equals_the_first) {
    EXPECT_EQ(meant("uri", {"url", "uris", "urn"}), "; did you mean url?");
    EXPECT_EQ(meant("columns", {"column_s", "colum", "column"}), "; did you mean column_s?");
}

TEST(suggestion, takes_the_same_name_in_another_case_before_all_others) {
    EXPECT_EQ(meant("URI", {"url", "uri", "URL"}), "; did you mean uri?");
    EXPECT_EQ(meant("OrderItems", {"order_items", "orderitems"}), "; did you mean orderitems?");
    EXPECT_EQ(meant("order_items", {"order_item", "Order_Items"}), "; did you mean Order_Items?");
}

TEST(suggestion, keeps_quiet_where_nothing_is_near) {
    EXPECT_EQ(meant("tenant", {"source", "status"}), "");
    EXPECT_EQ(meant("id", {"no", "x"}), "");
    EXPECT_EQ(meant("", {"a", ""}), "");
    EXPECT_EQ(meant(std::string(65, 'a'), {std::string_view("a")}), "");
}

std::size_t plain_distance(const std::string& a, const std::string& b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0]++;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

TEST(suggestion, agrees_with_the_plain_edit_distance_on_all_short_words_of_three_letters) {
    std::vector<std::string> words{""};
    for (std::size_t i = 0; words[i].size() < 5; ++i)
        for (const char c : {'a', 'b', 'c'})
            words.push_back(words[i] + c);
    for (const std::string& wanted : words)
        for (const std::string& known : words) {
            if (wanted.empty() || known.empty() || wanted == known)
                continue;
            const bool near = plain_distance(wanted, known) <= (wanted.size() <= 3 ? 1 : 2);
            ASSERT_EQ(!meant(wanted, {known}).empty(), near) << wanted << " and " << known;
        }
}

// One evaluation, as the compiler makes it for a sentence; clang allows about a million steps.
template <std::size_t Candidates>
constexpr std::size_t words_with_candidates() {
    char text[] = "table_name_0000_of_many";
    problem::suggestion s{model::name(std::string_view("tabel_name_0999_of_many"))};
    for (std::size_t i = 0; i < Candidates; ++i) {
        text[11] = static_cast<char>('0' + i / 1000 % 10);
        text[12] = static_cast<char>('0' + i / 100 % 10);
        text[13] = static_cast<char>('0' + i / 10 % 10);
        text[14] = static_cast<char>('0' + i % 10);
        s.consider(model::name(std::string_view(text, sizeof text - 1)));
    }
    sql::writer w;
    s.put(w);
    return w.size;
}

TEST(suggestion, looks_through_a_thousand_names_within_a_compilers_limits) {
    static_assert(words_with_candidates<1000>() > 0);
    static_assert(words_with_candidates<2000>() > 0);
}

}  // namespace
