// SPDX-License-Identifier: BSL-1.0
#include "pg/apply/rig.hpp"

using namespace typeschema_test;
using testing::HasSubstr;

namespace {

class drift_test : public apply_test {
protected:
    static void expect_drift(const apply::failure& why) {
        EXPECT_THAT(why.what(), HasSubstr("history was edited: 250101_items"));
        EXPECT_EQ(why.code(), apply::exit_code::drift);
    }
};

}  // namespace

TEST_F(drift_test, a_downgrade_to_where_the_database_stands_reports_it_too) {
    upgrade("+1");
    chain.revisions[0].fingerprint = "1:1111111111111111";
    expect_drift(failure_of([&] { downgrade("250101_items"); }));
}

TEST_F(drift_test, what_another_run_has_changed_meanwhile_is_looked_at_again) {
    upgrade("+1");
    pq::connection other = database.connect();
    const std::string key = std::to_string(apply::mutex_key(database.name(), "shop"));
    other.execute("select pg_advisory_lock(" + key + ")");
    watcher.on_waiting = [&] {
        other.execute("update shop.typeschema_journal set fingerprint = '1:1111111111111111'");
        other.execute("select pg_advisory_unlock(" + key + ")");
    };
    expect_drift(failure_of([&] { upgrade(); }));
    EXPECT_FALSE(exists("shop.orders"));
}
