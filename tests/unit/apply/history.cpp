// SPDX-License-Identifier: BSL-1.0
#include "typeschema/apply/history.hpp"

#include "support/fake_chain.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

namespace apply = typeschema::apply;
using typeschema_test::fake_chain;

namespace {

/// The rows that a run up to `count` revisions leaves behind.
std::vector<apply::journal_row> rows_of(const apply::chain_script& chain, std::size_t count) {
    std::vector<apply::journal_row> rows;
    for (std::size_t i = 0; i < count; ++i)
        rows.push_back({.revision = chain.revisions[i].id,
                        .parent = chain.revisions[i].parent,
                        .fingerprint = chain.revisions[i].fingerprint,
                        .state = "applied",
                        .applied_by = "me",
                        .applied_at = "2026-01-31 08:15:00Z",
                        .duration_ms = 1,
                        .tool_version = "0.1.0",
                        .format = 1});
    return rows;
}

}  // namespace

TEST(compare_history, counts_what_is_applied) {
    const auto chain = fake_chain();
    EXPECT_EQ(apply::compare_history(chain, {}).at, 0u);
    const auto standing = apply::compare_history(chain, rows_of(chain, 2));
    EXPECT_EQ(standing.at, 2u);
    EXPECT_EQ(standing.contradiction, "");
    EXPECT_NO_THROW(apply::require_agreement(standing));
}

TEST(compare_history, names_the_revision_whose_text_was_edited) {
    const auto chain = fake_chain();
    auto rows = rows_of(chain, 2);
    rows[0].fingerprint = "1:ffffffffffffffff";
    const auto standing = apply::compare_history(chain, rows);
    EXPECT_EQ(standing.contradiction,
              "history was edited: 250101_items was applied as 1:ffffffffffffffff on 2026-01-31 08:15:00Z and is "
              "1:00000000000000a1 in chain shop now");
    EXPECT_EQ(standing.at, 2u);
    try {
        apply::require_agreement(standing);
        FAIL() << "an edited history was accepted";
    } catch (const apply::failure& why) {
        EXPECT_EQ(why.code(), apply::exit_code::drift);
    }
}

TEST(compare_history, compares_fingerprints_within_one_format_only) {
    const auto chain = fake_chain();
    auto rows = rows_of(chain, 1);
    rows[0].fingerprint = "2:ffffffffffffffff";
    EXPECT_EQ(apply::compare_history(chain, rows).contradiction, "");
}

TEST(compare_history, takes_no_text_that_is_no_fingerprint_for_another_format) {
    const auto chain = fake_chain();
    for (const char* text : {"", ":", "1:", ":00000000000000a1", "00000000000000a1", "1", "1-00000000000000a1",
                             "one:00000000000000a1", "2:00000000000000A1", "2:0:0", " 2:00000000000000a1"}) {
        auto rows = rows_of(chain, 2);
        rows[0].fingerprint = text;
        const auto standing = apply::compare_history(chain, rows);
        EXPECT_EQ(standing.contradiction, "the journal was edited: the fingerprint of 250101_items is '" +
                                              std::string(text) + "', which typeschema did not write");
        EXPECT_EQ(standing.at, 2u);
    }
}

TEST(compare_history, knows_a_database_that_is_ahead_of_the_program) {
    auto chain = fake_chain();
    const auto rows = rows_of(chain, 3);
    chain.revisions.pop_back();
    EXPECT_EQ(apply::compare_history(chain, rows).contradiction,
              "the database is at 250201_orders, which chain shop does not know");
}

TEST(compare_history, names_a_revision_that_was_put_between_applied_ones) {
    const auto chain = fake_chain();
    auto rows = rows_of(chain, 3);
    rows.erase(rows.begin() + 1);
    EXPECT_EQ(apply::compare_history(chain, rows).contradiction,
              "the journal has 250201_orders but not 250102_price, which chain shop places before it");
}

TEST(compare_history, refuses_a_revision_that_stands_twice) {
    const auto chain = fake_chain();
    auto rows = rows_of(chain, 3);
    rows.push_back(rows.back());
    EXPECT_NE(apply::compare_history(chain, rows).contradiction, "");
}

TEST(compare_history, takes_the_segments_of_a_revision_for_one) {
    auto chain = fake_chain();
    chain.revisions[1].segments = 3;
    auto rows = rows_of(chain, 2);
    rows[1].state = "part";
    EXPECT_EQ(apply::compare_history(chain, rows).at, 1u);
    EXPECT_EQ(apply::compare_history(chain, rows).part.done, 1u);
    EXPECT_EQ(apply::compare_history(chain, rows).rows.size(), 1u);
    rows.push_back(rows[1]);
    rows[2].segment = 1;
    rows[2].state = "begun";
    const auto begun = apply::compare_history(chain, rows);
    EXPECT_EQ(begun.part.done, 1u);
    EXPECT_TRUE(begun.part.begun);
    EXPECT_EQ(apply::in_words(begun.part, chain.revisions[1]),
              "1 of 3 segments are applied, and the next one was begun");
    rows[2].state = "part";
    rows.push_back(rows[2]);
    rows[3].segment = 2;
    rows[3].state = "applied";
    const auto whole = apply::compare_history(chain, rows);
    EXPECT_EQ(whole.at, 2u);
    EXPECT_FALSE(whole.part.any());
    EXPECT_EQ(whole.contradiction, "");
}

TEST(compare_history, knows_a_part_of_a_revision_that_was_edited_or_has_another_above_it) {
    auto chain = fake_chain();
    chain.revisions[1].segments = 2;
    auto rows = rows_of(chain, 3);
    rows[1].state = "part";
    EXPECT_EQ(apply::compare_history(chain, rows).contradiction,
              "the journal was edited: segment 1 of 250102_price is not the last of 2, and the others are missing");
    rows.pop_back();
    EXPECT_EQ(apply::compare_history(chain, rows).contradiction, "");
    rows[1].fingerprint = "1:ffffffffffffffff";
    EXPECT_THAT(apply::compare_history(chain, rows).contradiction,
                testing::HasSubstr("history was edited: 250102_price"));
    rows[1].fingerprint = chain.revisions[1].fingerprint;
    chain.revisions[1].segments = 1;
    EXPECT_THAT(apply::compare_history(chain, rows).contradiction, testing::HasSubstr("is not the last of 1"));
}
