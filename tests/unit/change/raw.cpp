// SPDX-License-Identifier: BSL-1.0
#include "typeschema/change/raw.hpp"

#include "unit/check/mistakes.hpp"

#include <gtest/gtest.h>

namespace {

using namespace sample;

TEST(raw, is_sent_as_it_is_both_ways) {
    using step = raw<"ALTER TABLE chunks SET (fillfactor = 80)", inverse<"ALTER TABLE chunks RESET (fillfactor)">>;
    EXPECT_EQ(up<step>(), "ALTER TABLE chunks SET (fillfactor = 80);\n");
    EXPECT_EQ(down<step>(), "ALTER TABLE chunks RESET (fillfactor);\n");
}

TEST(raw, with_an_empty_inverse_is_undone_by_nothing) {
    EXPECT_EQ((down<raw<"ANALYZE chunks", inverse<"">>>()), "");
}

TEST(raw, that_is_irreversible_keeps_its_reason) {
    using chain = history<raw<"UPDATE chunks SET seq_no = 1", irreversible<"the order is gone">>>;
    static_assert(valid<chain>);
    const model::step& s = chain_detail::history_of<chain>.migrations[1]->steps[0];
    EXPECT_FALSE(s.has_inverse);
    EXPECT_EQ(s.back.view(), "the order is gone");
}

TEST(raw, says_how_it_is_undone_in_one_way) {
    const sentences expected{"next: TS115 raw takes one of inverse<...> and irreversible<...>, once and nothing else"};
    EXPECT_EQ((mistakes_of<raw<"select 1", inverse<"select 2">, irreversible<"why">>>()), expected);
    EXPECT_EQ((mistakes_of<raw<"select 1", inverse<"select 2">, inverse<"select 2">>>()), expected);
    EXPECT_EQ((mistakes_of<raw<"select 1", refill<"1">>>()), expected);
}

}  // namespace
