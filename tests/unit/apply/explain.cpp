// SPDX-License-Identifier: BSL-1.0
#include "typeschema/apply/explain.hpp"

#include "support/fake_chain.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace apply = typeschema::apply;
namespace pq = typeschema::pq;
using testing::ElementsAre;
using typeschema_test::fake_chain;

TEST(explain, says_what_failed_what_stands_and_what_comes_next) {
    const apply::whereabouts where{.doing = "statement 1 of 2",
                                   .statement = "alter table items\n    add column price numeric"};
    const pq::error error({.sqlstate = "42701", .message = "column \"price\" of relation \"items\" already exists"});
    const auto why = apply::explain(fake_chain(), {apply::direction::up, 1}, where, error, 0);
    EXPECT_STREQ(why.what(),
                 "cannot apply 250102_price: statement 1 of 2: column \"price\" of relation \"items\" already exists "
                 "(SQLSTATE 42701)");
    EXPECT_EQ(why.code(), apply::exit_code::failed);
    EXPECT_THAT(
        why.details(),
        ElementsAre("statement: alter table items", "               add column price numeric",
                    "changed: 1 revision applied; shop is at 250101_items; 250102_price was rolled back",
                    "next: 'show 250102_price' prints the whole SQL; mend the revision or the database and run upgrade "
                    "again"));
}

TEST(explain, cuts_a_long_statement) {
    const apply::whereabouts where{.doing = "statement 1 of 1", .statement = std::string(300, 'x') + "\n1\n2\n3\n4\n5"};
    const auto why = apply::explain(fake_chain(), {apply::direction::up, 0}, where,
                                    pq::error({.sqlstate = "42601", .message = "m"}), 0);
    EXPECT_EQ(why.details().at(0), "statement: " + std::string(160, 'x') + " ...");
    EXPECT_EQ(why.details().at(4), "           ...");
}

TEST(explain, does_not_claim_to_know_how_a_broken_commit_ended) {
    const pq::connection_error error({.sqlstate = "08006", .message = "server closed the connection unexpectedly"});
    const auto why = apply::explain(fake_chain(), {apply::direction::up, 0},
                                    {.doing = "the commit", .statement = {}, .committing = true}, error, 0);
    EXPECT_THAT(why.details(),
                ElementsAre("changed: 250101_items either stands or was rolled back; 'current' says which",
                            "next: run 'current' when the server answers again"));
}

TEST(explain, tells_who_sees_every_row) {
    const pq::error error(
        {.sqlstate = "42501", .message = "query would be affected by row-level security policy for table \"items\""});
    const auto why = apply::explain(fake_chain(), {apply::direction::up, 0},
                                    {.doing = "statement 1 of 1", .statement = {}}, error, 0);
    EXPECT_THAT(why.details().back(), testing::HasSubstr("BYPASSRLS"));
}
