// SPDX-License-Identifier: BSL-1.0
#include "typeschema/check/problem/explain.hpp"

#include "unit/check/mistakes.hpp"

#include <gtest/gtest.h>

namespace {

using namespace sample;

template <class Chain, std::size_t Number>
constexpr std::string_view sentence = chain_detail::mistake<Chain, Number>::view;

TEST(explain, says_file_line_revision_code_rule_and_cure) {
    struct wrong : migration<"wrong", after<"start">, drop_column<"inbox_items", "url">> {};
    struct history : chain<settings<"wrong", released<>>, start, wrong> {};
    EXPECT_TRUE((sentence<history, 0>.starts_with("explain.cpp:")));
    EXPECT_TRUE(
        (sentence<history, 0>.ends_with(" wrong: TS202 table inbox_items has no column url; did you mean uri?")));
}

TEST(explain, says_what_became_of_a_name) {
    EXPECT_EQ((mistakes_of<rename_column<"chunks", "seq_no", "place">, set_default<"chunks", "seq_no", "1">>()),
              sentences{"next: TS202 table chunks has no column seq_no; it is called place now"});
    EXPECT_EQ((mistakes_of<drop_table<"chunks">, drop_default<"chunks", "id">>()),
              sentences{"next: TS201 there is no table chunks here; it was dropped by next"});
    EXPECT_EQ((mistakes_of<drop_default<"chunks", "more">, add_column<"chunks", column<"more", text, nullable>>>()),
              sentences{"next: TS202 table chunks has no column more; it is added later, by next"});
}

TEST(explain, lists_the_columns_when_no_name_is_near) {
    EXPECT_EQ(
        (mistakes_of<set_not_null<"chunks", "something_else">>()),
        sentences{
            "next: TS202 table chunks has no column something_else; its columns are id, tenant_id, item_id, seq_no"});
}

TEST(explain, stops_listing_after_twelve) {
    struct wide
        : table<"wide", column<"c01", text>, column<"c02", text>, column<"c03", text>, column<"c04", text>,
                column<"c05", text>, column<"c06", text>, column<"c07", text>, column<"c08", text>, column<"c09", text>,
                column<"c10", text>, column<"c11", text>, column<"c12", text>, column<"c13", text>> {};
    EXPECT_EQ(
        (mistakes_of<create_table<wide>, set_not_null<"wide", "thirteen">>()),
        sentences{
            "next: TS202 table wide has no column thirteen; its columns are c01, c02, c03, c04, c05, c06, c07, c08, "
            "c09, c10, c11, c12 and more"});
}

}  // namespace
