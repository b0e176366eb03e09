// SPDX-License-Identifier: BSL-1.0
#include "typeschema/apply/nearest.hpp"

#include <gtest/gtest.h>

namespace apply = typeschema::apply;

TEST(edit_distance, counts_letters_put_in_left_out_replaced_and_swapped) {
    EXPECT_EQ(apply::edit_distance("head", "head"), 0u);
    EXPECT_EQ(apply::edit_distance("upgrad", "upgrade"), 1u);
    EXPECT_EQ(apply::edit_distance("kitten", "sitting"), 3u);
    EXPECT_EQ(apply::edit_distance("", "abc"), 3u);
    EXPECT_EQ(apply::edit_distance("shpo", "shop"), 1u);
    EXPECT_EQ(apply::edit_distance("ab", "ba"), 1u);
    EXPECT_EQ(apply::edit_distance("HEAD", "head"), 0u);
}

TEST(nearest, finds_the_word_with_the_fewest_changes) {
    EXPECT_EQ(apply::nearest("upgrde", {"downgrade", "upgrade", "current"}), "upgrade");
}

TEST(nearest, finds_the_word_that_holds_the_wrong_one_whole) {
    EXPECT_EQ(apply::nearest("schema_v1", {"251018_initial_baseline", "251018_schema_v1_inbox"}),
              "251018_schema_v1_inbox");
}

TEST(nearest, stays_silent_when_nothing_is_near) {
    EXPECT_EQ(apply::nearest("xyzzy", {"upgrade", "current"}), "");
    EXPECT_EQ(apply::did_you_mean("xyzzy", {"upgrade", "current"}), "");
}

TEST(did_you_mean, quotes_the_word) {
    EXPECT_EQ(apply::did_you_mean("curent", {"upgrade", "current"}), "; did you mean 'current'?");
}
