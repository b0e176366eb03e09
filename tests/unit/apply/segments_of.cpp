// SPDX-License-Identifier: BSL-1.0
#include "typeschema/apply/segments_of.hpp"

#include "typeschema/chain/segment.hpp"
#include "typeschema/typeschema.hpp"

#include <gtest/gtest.h>

#include <string>

namespace {

using namespace typeschema;

// clang-format off
struct state : enum_type<"state", "open"> {};
struct items : table<"items",
    column<"id", bigint>,
    column<"state", of_type<"state">, nullable>,
    index_<"old", on<"id">>> {};
struct first : migration<"1", create_enum_type<state>, create_table<items>> {};
template <class... Steps>
struct second : migration<"2", after<"1">, Steps...> {};
// clang-format on
template <class... Steps>
struct history : chain<settings<"shop", released<>>, first, second<Steps...>> {};

/// "3 (1) 2": three steps in a transaction, one outside of one, two in a transaction.
template <class... Steps>
std::string cut() {
    static_assert(valid<history<Steps...>>);
    std::string text;
    for (const auto& range : apply::detail::segments_of(chain_detail::history_of<history<Steps...>>, 1)) {
        const std::string size = std::to_string(range.end - range.first);
        text += (text.empty() ? "" : " ") + (range.alone ? "(" + size + ")" : size);
    }
    return text;
}

using column = add_column<"items", typeschema::column<"note", text, nullable>>;
using other_column = add_column<"items", typeschema::column<"more", text, nullable>>;
using index = create_index_concurrently<"items", index_<"state", on<"state">>>;
using no_index = drop_index_concurrently<"items", "old">;
using label = add_enum_value<"state", "sent">;
using next_label = add_enum_value<"state", "kept", after_value<"sent">>;
using use = set_default<"items", "state", "'sent'">;

TEST(segments_of, is_one_transaction_for_most_revisions) {
    EXPECT_EQ((cut<column, other_column>()), "2");
    EXPECT_EQ(cut<>(), "0");
}

TEST(segments_of, gives_what_runs_alone_a_segment_of_its_own) {
    EXPECT_EQ(cut<index>(), "(1)");
    EXPECT_EQ((cut<column, index, other_column>()), "1 (1) 1");
    EXPECT_EQ((cut<index, no_index, column, other_column>()), "(1) (1) 2");
}

TEST(segments_of, commits_a_label_before_the_first_step_that_says_it) {
    EXPECT_EQ((cut<label, use>()), "1 1");
    EXPECT_EQ((cut<label, column, use, other_column>()), "2 2");
    EXPECT_EQ((cut<label, index, use>()), "1 (1) 1") << "it is committed already";
}

TEST(segments_of, does_not_cut_where_no_step_says_the_label) {
    EXPECT_EQ((cut<label, column>()), "2");
    EXPECT_EQ((cut<label, next_label>()), "2") << "PostgreSQL lets the place of a label be said at once";
}

TEST(segments_of, finds_a_label_as_a_whole_word_of_raw_sql) {
    EXPECT_EQ((cut<label, raw<"update items set state = E'sent'", inverse<"select 1">>>()), "1 1");
    EXPECT_EQ((cut<label, raw<"update items set state = '{sent}'::state[]", inverse<"select 1">>>()), "1 1");
    EXPECT_EQ((cut<label, raw<"update items set presented = true", inverse<"select 1">>>()), "2");
}

}  // namespace
