// SPDX-License-Identifier: BSL-1.0
#include "typeschema/apply/ephemeral_cluster.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace apply = typeschema::apply;

TEST(ephemeral_cluster, a_server_that_takes_too_long_to_start_is_given_up) {
    EXPECT_THAT([] { apply::ephemeral_cluster({.time_to_start = std::chrono::seconds(0)}); },
                testing::ThrowsMessage<std::runtime_error>(testing::HasSubstr("did not answer within 0 s")));
}
