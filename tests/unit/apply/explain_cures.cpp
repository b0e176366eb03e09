// SPDX-License-Identifier: BSL-1.0
#include "typeschema/apply/explain.hpp"

#include "support/fake_chain.hpp"

#include <gtest/gtest.h>

#include <string>

namespace apply = typeschema::apply;
using typeschema_test::fake_chain;

namespace {

/// The last line about a statement that the server refused so.
std::string cure_of(const std::string& sqlstate) {
    return apply::explain(fake_chain(), {apply::direction::down, 1}, {.doing = "statement 1 of 1", .statement = {}},
                          typeschema::pq::error({.sqlstate = sqlstate, .message = "m"}), 2)
        .details()
        .back();
}

}  // namespace

TEST(explain_cures, a_missing_right_is_granted_or_another_role_taken) {
    EXPECT_EQ(cure_of("42501"), "next: connect as a role with that right, or grant it, and run downgrade again");
}

TEST(explain_cures, a_lock_that_cannot_be_had_is_waited_for) {
    const std::string wait = "next: run downgrade again when the other session is done, or give it longer with "
                             "--lock-timeout SECONDS";
    EXPECT_EQ(cure_of("55P03"), wait);
    EXPECT_EQ(cure_of("40P01"), wait);
}

TEST(explain_cures, a_server_that_ran_out_of_something_gets_it_back) {
    EXPECT_EQ(cure_of("53100"), "next: free what the server ran out of and run downgrade again");
}
