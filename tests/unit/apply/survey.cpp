// SPDX-License-Identifier: BSL-1.0
#include "typeschema/apply/survey.hpp"

#include <gtest/gtest.h>

namespace apply = typeschema::apply;

namespace {

apply::survey survey_of(bool standby, bool read_only) {
    apply::survey found;
    found.database = "app";
    found.user = "reader";
    found.standby = standby;
    found.read_only = read_only;
    return found;
}

std::string refusal_of(const apply::survey& found) {
    try {
        apply::require_writable(found);
    } catch (const apply::failure& why) {
        return why.code() == apply::exit_code::failed ? why.what() : "another exit code";
    }
    return "";
}

}  // namespace

TEST(require_writable, takes_a_server_and_a_role_that_may_write) {
    EXPECT_EQ(refusal_of(survey_of(false, false)), "");
}

TEST(require_writable, sends_to_the_primary_of_a_hot_standby) {
    EXPECT_EQ(refusal_of(survey_of(true, true)),
              "database app is a hot standby, which cannot be changed; nothing was changed; connect to the primary");
}

TEST(require_writable, names_the_role_whose_sessions_are_read_only) {
    EXPECT_EQ(
        refusal_of(survey_of(false, true)),
        "sessions of role reader in database app are read-only (default_transaction_read_only); nothing was changed; "
        "connect as a role that may write");
}
