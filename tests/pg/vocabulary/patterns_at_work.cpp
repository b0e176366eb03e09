// SPDX-License-Identifier: BSL-1.0
#include "pg/roundtrip/snapshot.hpp"
#include "pg/roundtrip/walk.hpp"
#include "pg/vocabulary/topic.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace typeschema_test {
namespace {

class patterns : public testing::Test {
protected:
    patterns() { along_.up("head"); }

    /// The SQLSTATE of what the server says; empty when it agrees.
    std::string refusal_of(const std::string& statement) {
        try {
            along_.on().execute(statement);
        } catch (const pq::error& refused) {
            return std::string(refused.what());
        }
        return {};
    }
    void run(const std::string& statement) { along_.on().execute(statement); }
    std::int64_t count(const std::string& query) { return along_.on().execute_params(query).one<std::int64_t>(); }

    walk along_{vocabulary::topic_called("Patterns").chain};
};

TEST_F(patterns, append_only_refuses_every_change_of_a_row) {
    run("insert into entries values (1, 5)");
    for (const std::string statement :
         {"update entries set amount = 6", "delete from entries where id = 7", "truncate entries"})
        EXPECT_THAT(refusal_of(statement),
                    testing::HasSubstr("on public.entries is refused by trigger trg_entries_append_only"))
            << statement;
    EXPECT_EQ(count("select amount from entries"), 5);
}

TEST_F(patterns, status_flow_lets_a_status_move_along_its_steps_alone) {
    run("insert into payments values (1, 'pending'), (2, 'pending')");
    run("update payments set status = 'confirming' where id = 1");
    run("update payments set id = 3 where id = 1");
    run("update payments set status = 'confirmed' where id = 3");
    EXPECT_THAT(refusal_of("update payments set status = 'pending' where id = 3"),
                testing::HasSubstr("refused by trigger trg_payments_status_flow"));
    EXPECT_THAT(refusal_of("update payments set status = 'confirmed' where id = 2"), testing::HasSubstr("refused"));
}

TEST_F(patterns, tenant_isolated_hides_what_the_setting_does_not_name) {
    run("create role patterns_app; grant select, insert on notes to patterns_app");
    run("insert into notes values (1, '00000000-0000-0000-0000-000000000001'), "
        "(2, '00000000-0000-0000-0000-000000000002')");
    run("set role patterns_app");
    EXPECT_EQ(count("select count(*) from notes"), 0);
    run("begin; set local app.tenant_id = '00000000-0000-0000-0000-000000000001'");
    EXPECT_EQ(count("select id from notes"), 1);
    EXPECT_THAT(refusal_of("insert into notes values (3, '00000000-0000-0000-0000-000000000002')"),
                testing::HasSubstr("row-level security"));
    run("rollback");
    EXPECT_EQ(count("select count(*) from notes"), 0) << "the setting is an empty text now";
    EXPECT_THAT(refusal_of("insert into notes values (3, '00000000-0000-0000-0000-000000000001')"),
                testing::HasSubstr("row-level security"));
    run("reset role; drop owned by patterns_app; drop role patterns_app");
}

}  // namespace
}  // namespace typeschema_test
