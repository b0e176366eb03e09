// SPDX-License-Identifier: BSL-1.0
#include "typeschema/apply/ephemeral/server_account.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace apply = typeschema::apply;

TEST(server_account, root_is_passed_over) {
    EXPECT_NE(apply::first_account({"root", "nobody"}).user, 0u);
}

TEST(server_account, a_machine_without_any_such_account_gets_a_sentence) {
    EXPECT_THAT([] { apply::first_account({"root", "no such account"}); },
                testing::ThrowsMessage<std::runtime_error>(testing::HasSubstr("run this command as a normal user")));
}
