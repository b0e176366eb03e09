// SPDX-License-Identifier: BSL-1.0
#include "typeschema/apply/target.hpp"

#include "support/fake_chain.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace apply = typeschema::apply;
using typeschema_test::fake_chain;

namespace {

/// The sentence and the exit code with which `ask` is refused.
template <class Ask>
std::pair<std::string, apply::exit_code> refusal(Ask ask) {
    try {
        ask();
    } catch (const apply::failure& why) {
        return {why.what(), why.code()};
    }
    return {"not refused", apply::exit_code::done};
}

}  // namespace

TEST(find_place, knows_base_head_ids_and_the_beginning_of_one_id) {
    const auto chain = fake_chain();
    EXPECT_EQ(apply::find_place(chain, "base"), 0u);
    EXPECT_EQ(apply::find_place(chain, "head"), 3u);
    EXPECT_EQ(apply::find_place(chain, "250102_price"), 2u);
    EXPECT_EQ(apply::find_place(chain, "2502"), 3u);
}

TEST(find_place, prefers_the_whole_id_to_the_beginning_of_another) {
    auto chain = fake_chain();
    chain.revisions[0].id = "2501";
    EXPECT_EQ(apply::find_place(chain, "2501"), 1u);
}

TEST(find_place, names_all_that_fit_an_ambiguous_beginning) {
    const auto [sentence, code] = refusal([] { apply::find_place(fake_chain(), "2501"); });
    EXPECT_EQ(sentence, "'2501' fits several revisions: 250101_items, 250102_price");
    EXPECT_EQ(code, apply::exit_code::usage);
}

TEST(find_place, suggests_what_was_meant) {
    const auto [sentence, code] = refusal([] { apply::find_place(fake_chain(), "250201_orderz"); });
    EXPECT_EQ(sentence, "chain shop has no revision '250201_orderz'; did you mean '250201_orders'?");
    EXPECT_EQ(code, apply::exit_code::usage);
}

TEST(find_place, points_to_history_when_nothing_is_near) {
    EXPECT_EQ(refusal([] { apply::find_place(fake_chain(), "zzz"); }).first,
              "chain shop has no revision 'zzz'; the command 'history' lists them");
    EXPECT_EQ(refusal([] { apply::find_place(fake_chain(), ""); }).second, apply::exit_code::usage);
}

TEST(find_revision, refuses_base) {
    EXPECT_EQ(refusal([] { apply::find_revision(fake_chain(), "base"); }).second, apply::exit_code::usage);
    EXPECT_EQ(apply::find_revision(fake_chain(), "head"), 2u);
}

TEST(upgrade_target, counts_from_the_current_place) {
    EXPECT_EQ(apply::upgrade_target(fake_chain(), "+2", 1), 3u);
    EXPECT_EQ(apply::upgrade_target(fake_chain(), "head", 1), 3u);
    EXPECT_EQ(refusal([] { apply::upgrade_target(fake_chain(), "+3", 1); }).first,
              "+3 asks for more than the 2 revisions above 250101_items; nothing was changed");
}

TEST(upgrade_target, takes_no_other_signs_for_a_number) {
    for (const char* text : {"+", "+x", "+1x", "+0", "++1", "-1", "+99999999999999999999999"})
        EXPECT_EQ(refusal([&] { apply::upgrade_target(fake_chain(), text, 0); }).second, apply::exit_code::usage)
            << text;
}

TEST(downgrade_target, counts_down_from_the_current_place) {
    EXPECT_EQ(apply::downgrade_target(fake_chain(), "-1", 3), 2u);
    EXPECT_EQ(apply::downgrade_target(fake_chain(), "base", 3), 0u);
    EXPECT_EQ(refusal([] { apply::downgrade_target(fake_chain(), "-3", 2); }).second, apply::exit_code::failed);
}

TEST(downgrade_target, refuses_a_revision_that_is_not_applied) {
    EXPECT_EQ(refusal([] { apply::downgrade_target(fake_chain(), "head", 1); }).first,
              "250201_orders is not applied: the database is at 250101_items; nothing was changed");
}
