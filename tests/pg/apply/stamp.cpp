// SPDX-License-Identifier: BSL-1.0
#include "pg/apply/rig.hpp"

using namespace typeschema_test;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

namespace {

/// One revision stands; stamping the others meets an obstacle.
class stamp_test : public apply_test {
protected:
    void SetUp() override { upgrade("+1"); }

    void expect_nothing_was_stamped() {
        EXPECT_EQ(value("select string_agg(revision || ' ' || state, ',') from shop.typeschema_journal"),
                  "250101_items applied");
    }
};

}  // namespace

TEST_F(stamp_test, changes_no_journal_while_another_run_is_at_work) {
    pq::connection holder = database.connect();
    holder.execute("select pg_advisory_lock(" + std::to_string(apply::mutex_key(database.name(), "shop")) + ")");
    options.mutex_wait = std::chrono::milliseconds(100);
    EXPECT_THAT(failure_of([&] { stamp("head"); }).what(), StartsWith("another run is at work: "));
    expect_nothing_was_stamped();
}

TEST_F(stamp_test, writes_every_row_or_none) {
    on.execute("alter table shop.typeschema_journal add check (revision <> '250201_orders')");
    EXPECT_THROW(stamp("head"), pq::check_violation);
    expect_nothing_was_stamped();
}

TEST_F(stamp_test, waits_for_a_locked_journal_only_as_long_as_it_may) {
    pq::connection holder = database.connect();
    holder.execute("begin; lock table shop.typeschema_journal in share mode");
    options.lock_timeout = std::chrono::milliseconds(100);
    on.execute("set statement_timeout = '10s'");
    EXPECT_THROW(stamp("head"), pq::lock_not_available);
    holder.execute("rollback");
    expect_nothing_was_stamped();
}

TEST_F(stamp_test, a_read_only_role_is_refused_in_one_sentence) {
    on.execute("set default_transaction_read_only = on");
    EXPECT_THAT(failure_of([&] { stamp("head"); }).what(), HasSubstr("are read-only"));
    on.execute("set default_transaction_read_only = off");
    expect_nothing_was_stamped();
}

TEST_F(stamp_test, a_connection_lost_at_the_commit_is_not_said_to_have_changed_nothing) {
    upgrade("+1");
    on.execute("create function die() returns trigger language plpgsql as "
               "'begin perform pg_terminate_backend(pg_backend_pid()); return null; end';"
               "create constraint trigger t after insert on shop.typeschema_journal initially deferred "
               "for each row execute function die()");
    const auto why = failure_of([&] { stamp("head"); });
    EXPECT_THAT(why.what(), HasSubstr("the connection was lost at the commit, which either happened or did not"));
    EXPECT_THAT(why.details(), ElementsAre("next: run 'current' when the server answers again"));
}
