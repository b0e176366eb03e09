// SPDX-License-Identifier: BSL-1.0
#include "typeschema/codegen/read_labels.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using typeschema::codegen::read_labels;

TEST(read_labels, gives_each_label_once_in_the_order_of_the_text) {
    EXPECT_THAT(read_labels("status in ('new', 'it''s', 'new')", "status"), ElementsAre("new", "it's"));
}

TEST(read_labels, gives_none_for_a_condition_of_another_kind) {
    EXPECT_THAT(read_labels("status <> 'new'", "status"), IsEmpty());
    EXPECT_THAT(read_labels("status in ('new')", "state"), IsEmpty());
}

}  // namespace
