// SPDX-License-Identifier: BSL-1.0
#include "rig.hpp"

namespace {

using namespace typeschema_test;

TEST_F(jobs_test, up_down_and_up_leave_the_same_schema_at_each_revision) {
    EXPECT_EQ(current(), "base");
    const schema_dump nothing = [&] {
        upgrade("+1");
        downgrade("base");
        return dump();
    }();
    upgrade("001_initial_schema");
    const schema_dump first = dump();
    upgrade();
    EXPECT_EQ(current(), "002_add_job_timeout");
    const schema_dump second = dump();
    downgrade("-1");
    EXPECT_EQ(current(), "001_initial_schema");
    EXPECT_TRUE(same_schema(first, dump()));
    upgrade();
    EXPECT_TRUE(same_schema(second, dump()));
    downgrade("001_initial_schema");
    EXPECT_TRUE(same_schema(first, dump()));
    downgrade("base");
    EXPECT_EQ(current(), "base");
    EXPECT_TRUE(same_schema(nothing, dump()));
}

TEST_F(jobs_test, nothing_is_changed_where_a_role_is_missing) {
    on.execute("drop role service_role");
    const schema_dump before = dump();
    try {
        upgrade();
        FAIL() << "the role is missing";
    } catch (const apply::failure& refused) {
        EXPECT_THAT(refused.what(), testing::HasSubstr("this revision requires role service_role"));
    }
    EXPECT_EQ(current(), "base");
    EXPECT_EQ(value(on, "select count(*) from pg_tables where tablename = 'job'"), "0");
    on.execute("create role service_role");
}

}  // namespace
