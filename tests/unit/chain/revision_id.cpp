// SPDX-License-Identifier: BSL-1.0
#include "typeschema/chain/revision_id.hpp"

#include <gtest/gtest.h>

namespace {

using typeschema::chain_detail::revision_id;

TEST(revision_id, takes_what_a_command_line_can_name) {
    EXPECT_FALSE(revision_id("251018_schema_v1_inbox").odd);
    EXPECT_FALSE(revision_id("a").odd);
    EXPECT_FALSE(revision_id("heads_up").odd);
    EXPECT_FALSE(revision_id("äpfel-1").odd);
}

TEST(revision_id, knows_the_words_counts_and_bytes_that_no_command_could_name) {
    EXPECT_TRUE(revision_id("head").odd);
    EXPECT_TRUE(revision_id("heads").odd);
    EXPECT_TRUE(revision_id("base").odd);
    EXPECT_TRUE(revision_id("+1").odd);
    EXPECT_TRUE(revision_id("-1").odd);
    EXPECT_TRUE(revision_id("a:b").odd);
    EXPECT_TRUE(revision_id("a b").odd);
    EXPECT_TRUE(revision_id("a\nb").odd);
    EXPECT_TRUE(revision_id("").odd);
}

}  // namespace
