// SPDX-License-Identifier: BSL-1.0
#include "pg/apply/rig.hpp"

#include <atomic>
#include <exception>
#include <thread>

namespace {

using namespace std::chrono_literals;
using namespace typeschema_test;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::MatchesRegex;

class concurrency_test : public apply_test {
protected:
    /// A runner with a session of its own, fit to be the body of a thread.
    void upgrade_beside(const std::string& target, recorder& its_watcher) {
        try {
            pq::connection its_own = database.connect();
            apply::runner(its_own, chain, options, its_watcher).upgrade(target);
        } catch (const std::exception& why) {
            ADD_FAILURE() << why.what();
        }
    }
};

}  // namespace

TEST_F(concurrency_test, runners_at_once_apply_each_revision_once) {
    std::atomic<int> applied = 0;
    {
        std::vector<std::jthread> runners;
        for (int i = 0; i < 8; ++i)
            runners.emplace_back([&] {
                recorder its_watcher;
                upgrade_beside("head", its_watcher);
                for (const std::string& line : its_watcher.lines)
                    applied += line.starts_with("up ");
            });
    }
    EXPECT_EQ(applied, 3);
    EXPECT_EQ(place(), "250201_orders");
    EXPECT_EQ(value("select count(*) from shop.typeschema_journal"), "3");
}

TEST_F(concurrency_test, plus_one_at_once_moves_to_the_same_place) {
    pq::connection holder = database.connect();
    const std::string key = std::to_string(apply::mutex_key(database.name(), "shop"));
    holder.execute("select pg_advisory_lock(" + key + ")");
    std::atomic<int> waiting = 0;
    {
        std::vector<std::jthread> runners;
        for (int i = 0; i < 2; ++i)
            runners.emplace_back([&] {
                recorder its_watcher;
                its_watcher.on_waiting = [&] { ++waiting; };
                upgrade_beside("+1", its_watcher);
            });
        const auto deadline = std::chrono::steady_clock::now() + 20s;
        while (waiting < 2 && std::chrono::steady_clock::now() < deadline)
            std::this_thread::sleep_for(5ms);
        EXPECT_EQ(waiting, 2) << "nobody waits for the mutex";
        holder.execute("select pg_advisory_unlock(" + key + ")");
    }
    EXPECT_EQ(place(), "250101_items");
}

TEST_F(concurrency_test, whoever_waits_names_the_holder_and_gives_up_in_time) {
    pq::connection holder = database.connect();
    holder.execute("set application_name = 'night shift'");
    holder.execute("select pg_advisory_lock(" + std::to_string(apply::mutex_key(database.name(), "shop")) + ")");
    options.mutex_wait = 300ms;
    const auto why = failure_of([&] { upgrade(); });
    const std::string process = "process " + std::to_string(holder.backend_pid()) +
                                " \\(night shift, user postgres, connected since "
                                "[0-9]+-[0-9]+-[0-9]+ [0-9:]+Z\\)";
    EXPECT_THAT(why.what(), MatchesRegex("another run is at work: " + process + "; waited 0.3 s; nothing was changed"));
    EXPECT_THAT(watcher.lines, ElementsAre(MatchesRegex("waiting: " + process)));
    EXPECT_EQ(value("select count(*) from pg_namespace where nspname = 'shop'"), "0");
}

TEST_F(concurrency_test, no_transaction_is_open_while_waiting) {
    pq::connection holder = database.connect();
    holder.execute("select pg_advisory_lock(" + std::to_string(apply::mutex_key(database.name(), "shop")) + ")");
    std::string state;
    watcher.on_waiting = [&] {
        EXPECT_FALSE(on.in_transaction());
        state =
            value_on(holder, "select state || ' ' || (backend_xmin is null)::text from pg_stat_activity where pid = " +
                                 std::to_string(on.backend_pid()));
    };
    options.mutex_wait = 100ms;
    failure_of([&] { upgrade(); });
    EXPECT_EQ(state, "idle true");
}

TEST_F(concurrency_test, the_mutex_is_free_again_afterwards) {
    upgrade("+1");
    chain.render = [](std::size_t) {
        apply::revision_script script;
        script.up = {"select 1/0"};
        return script;
    };
    failure_of([&] { upgrade(); });
    EXPECT_EQ(value("select count(*) from pg_locks where locktype = 'advisory'"), "0");
}

TEST_F(concurrency_test, a_locked_table_is_tried_again_from_the_first_statement) {
    upgrade("+1");
    watcher.lines.clear();
    pq::connection blocker = database.connect();
    blocker.execute("begin; lock table shop.items in access share mode");
    options.lock_timeout = 100ms;
    watcher.on_retry = [&] {
        EXPECT_EQ(
            value_on(blocker,
                     "select count(*) from pg_locks l join pg_class c on c.oid = l.relation where relname = 'items' "
                     "and pid <> pg_backend_pid()"),
            "0")
            << "a lock is held during the pause";
        blocker.execute("commit");
    };
    upgrade("+1");
    EXPECT_THAT(
        watcher.lines,
        ElementsAre("retry: statement 1 of 2: canceling statement due to lock timeout (SQLSTATE 55P03)", "up 1"));
    EXPECT_EQ(place(), "250102_price");
}

TEST_F(concurrency_test, a_table_that_stays_locked_ends_the_run_after_the_last_attempt) {
    upgrade("+1");
    pq::connection blocker = database.connect();
    blocker.execute("begin; lock table shop.items in access share mode");
    options.lock_timeout = 50ms;
    options.attempts = 2;
    const auto why = failure_of([&] { upgrade(); });
    EXPECT_THAT(why.what(),
                HasSubstr("cannot apply 250102_price: statement 1 of 2: canceling statement due to lock timeout"));
    EXPECT_THAT(why.details(), Contains(HasSubstr("--lock-timeout SECONDS")));
    EXPECT_EQ(place(), "250101_items");
}

TEST_F(concurrency_test, a_deadlock_is_tried_again) {
    upgrade();
    watcher.lines.clear();
    // Both take orders and items, in opposite order; the runner dies first because its deadlock_timeout is the shorter.
    chain.render = [](std::size_t) {
        apply::revision_script script;
        script.down = {"lock table shop.orders", "select pg_notify('typeschema_test', '')", "select pg_sleep(0.3)",
                       "lock table shop.items"};
        return script;
    };
    on.execute("set deadlock_timeout = '50ms'");
    pq::connection other = database.connect();
    other.execute("set deadlock_timeout = '20s'; begin; lock table shop.items");
    std::jthread rival([&] {
        std::this_thread::sleep_for(100ms);
        other.execute("lock table shop.orders; commit");
    });
    downgrade("-1");
    rival.join();
    EXPECT_THAT(watcher.lines,
                ElementsAre(HasSubstr("retry: statement 4 of 4: deadlock detected (SQLSTATE 40P01)"), "down 2"));
}

/// With a snapshot from before its wait for the lock, the count would not see what the other session has committed.
TEST_F(concurrency_test, rows_that_come_while_a_downgrade_waits_are_counted_whatever_the_default_isolation) {
    upgrade();
    on.execute("set default_transaction_isolation = 'repeatable read'");
    pq::connection writer = database.connect();
    writer.execute("begin; insert into shop.items (id, name) values (1, 'a')");
    writer.execute("insert into shop.orders (id, item) values (1, 1)");
    std::jthread commits([&] {
        pq::connection other = database.connect();
        wait_until_other(other, "select count(*) from pg_locks where not granted", "0");
        writer.execute("commit");
    });
    const auto why = failure_of([&] { downgrade("-1"); });
    commits.join();
    EXPECT_THAT(why.what(), HasSubstr("would destroy 1 row of shop.orders"));
    EXPECT_EQ(value("select count(*) from shop.orders"), "1");
}

TEST_F(concurrency_test, an_interrupt_cancels_the_statement_and_rolls_back) {
    const pq::interrupt stop;
    pq::connection mine = database.connect(&stop);
    chain.render = [base = chain.render](std::size_t index) {
        apply::revision_script script = base(index);
        if (index == 1)
            script.up.push_back("select pg_sleep(60)");
        return script;
    };
    std::jthread impatient([&] {
        pq::connection other = database.connect();
        wait_until_other(
            other, "select count(*) from pg_stat_activity where query = 'select pg_sleep(60)' and state = 'active'",
            "0");
        stop.raise();
    });
    const auto begun = std::chrono::steady_clock::now();
    const auto why = failure_of([&] { apply::runner(mine, chain, options, watcher).upgrade("head"); });
    impatient.join();
    EXPECT_LT(std::chrono::steady_clock::now() - begun, 20s);
    EXPECT_STREQ(why.what(), "stopped by a signal at statement 3 of 3 of 250102_price, which was rolled back");
    EXPECT_THAT(why.details(), ElementsAre("changed: 1 revision applied; shop is at 250101_items"));
    EXPECT_EQ(place(), "250101_items");
    EXPECT_EQ(value("select count(*) from pg_locks where locktype = 'advisory'"), "0");
}

TEST_F(concurrency_test, an_interrupt_ends_the_pause_before_a_retry) {
    upgrade("+1");
    const pq::interrupt stop;
    pq::connection mine = database.connect(&stop);
    pq::connection blocker = database.connect();
    blocker.execute("begin; lock table shop.items in access share mode");
    options.lock_timeout = 50ms;
    watcher.on_retry = [&] { stop.raise(); };
    const auto why = failure_of([&] { apply::runner(mine, chain, options, watcher).upgrade("head"); });
    EXPECT_STREQ(why.what(), "stopped by a signal at statement 1 of 2 of 250102_price, which was rolled back");
}

TEST_F(concurrency_test, a_session_that_the_server_ends_is_reported_and_leaves_nothing) {
    chain.render = [base = chain.render](std::size_t index) {
        apply::revision_script script = base(index);
        if (index == 1)
            script.up.push_back("select pg_terminate_backend(pg_backend_pid())");
        return script;
    };
    const auto why = failure_of([&] { upgrade(); });
    EXPECT_THAT(
        why.what(),
        HasSubstr("cannot apply 250102_price: statement 3 of 3: terminating connection due to administrator command"));
    EXPECT_THAT(why.details(), Contains("next: run it again when the server answers again"));
    pq::connection again = database.connect();
    EXPECT_EQ(apply::look(again, chain).history.at, 1u);
}
