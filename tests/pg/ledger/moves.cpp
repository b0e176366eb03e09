// SPDX-License-Identifier: BSL-1.0
#include "rig.hpp"

#include <vector>

namespace {

using namespace typeschema_test;

TEST_F(ledger_test, each_revision_comes_goes_and_comes_without_residue) {
    upgrade("+1");
    downgrade("base");
    std::vector<schema_dump> at{dump()};  // with the journal, which stays
    for (std::size_t i = 0; i < chain.revisions.size(); ++i) {
        upgrade("+1");
        at.push_back(dump());
    }
    EXPECT_EQ(current(), "0011_usage_events_pg");
    for (std::size_t i = chain.revisions.size(); i-- > 0;) {
        downgrade("-1");
        EXPECT_TRUE(same_schema(at[i], dump())) << "below " << chain.revisions[i].id;
    }
    upgrade();
    EXPECT_TRUE(same_schema(at.back(), dump()));
}

TEST_F(ledger_test, what_an_older_tool_left_is_not_touched) {
    upgrade();
    downgrade("base");
    EXPECT_EQ(value("select name from communities"), "older");
    EXPECT_EQ(value("select string_agg(tablename, ' ' order by tablename) from pg_tables where schemaname = 'public'"),
              "communities typeschema_journal");
    EXPECT_EQ(value("select count(*) from pg_namespace where nspname = 'app'"), "0");
}

TEST_F(ledger_test, nothing_is_changed_while_the_role_cannot_log_in) {
    on.execute("alter role arrakis_app nologin");
    try {
        upgrade();
        FAIL() << "the role cannot log in";
    } catch (const apply::failure& refused) {
        EXPECT_THAT(refused.what(), testing::HasSubstr("requires role arrakis_app with LOGIN"));
    }
    EXPECT_EQ(current(), "base");
    EXPECT_EQ(value("select count(*) from pg_namespace where nspname = 'app'"), "0");
    on.execute("alter role arrakis_app login");
}

}  // namespace
