// SPDX-License-Identifier: BSL-1.0
#include "typeschema/pq/interrupt.hpp"

#include "support/server.hpp"
#include "typeschema/pq/transaction.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <csignal>
#include <functional>
#include <thread>

#include <unistd.h>

namespace pq = typeschema::pq;
using namespace std::chrono;
using namespace std::chrono_literals;
using typeschema_test::fresh_database;
using typeschema_test::server;

namespace {

const pq::interrupt& from_signal() {
    static const pq::interrupt stop;
    return stop;
}

/// Runs what should be interrupted; how long it took after the interrupt, which comes after 200 ms.
milliseconds time_to_stop(const pq::interrupt& stop, const std::function<void()>& raise,
                          const std::function<void()>& run) {
    steady_clock::time_point raised;
    std::thread other([&] {
        std::this_thread::sleep_for(200ms);
        raised = steady_clock::now();
        raise();
    });
    EXPECT_THROW(run(), pq::interrupted);
    const auto stopped = steady_clock::now();
    other.join();
    stop.reset();
    return duration_cast<milliseconds>(stopped - raised);
}

}  // namespace

TEST(interrupt, cancels_a_running_statement_at_once) {
    const pq::interrupt stop;
    pq::connection on(server().conninfo(), &stop);
    const auto run = [&] { on.execute("select pg_sleep(60)"); };
    EXPECT_LT(time_to_stop(stop, [&] { stop.raise(); }, run), 1s);
    EXPECT_EQ(on.execute("select 1").one<std::string>(), "1") << "the server has answered, so the connection is free";
}

TEST(interrupt, cancels_a_statement_with_parameters) {
    const pq::interrupt stop;
    pq::connection on(server().conninfo(), &stop);
    const auto run = [&] { on.execute_params("select pg_sleep($1)", 60.0); };
    EXPECT_LT(time_to_stop(stop, [&] { stop.raise(); }, run), 1s);
}

TEST(interrupt, a_signal_handler_may_raise_it) {
    std::signal(SIGUSR1, [](int) { from_signal().raise(); });
    pq::connection on(server().conninfo(), &from_signal());
    const auto run = [&] { on.execute("select pg_sleep(60)"); };
    EXPECT_LT(time_to_stop(from_signal(), [] { ::kill(::getpid(), SIGUSR1); }, run), 1s);
    std::signal(SIGUSR1, SIG_DFL);
}

TEST(interrupt, ends_the_wait_for_a_lock) {
    fresh_database database;
    const pq::interrupt stop;
    pq::connection holder = database.connect(), waiter = database.connect(&stop);
    holder.execute("create table a ()");
    holder.execute("begin; lock table a");
    EXPECT_LT(time_to_stop(stop, [&] { stop.raise(); }, [&] { waiter.execute("select * from a"); }), 1s);
}

TEST(interrupt, while_raised_nothing_is_sent) {
    fresh_database database;
    const pq::interrupt stop;
    pq::connection on = database.connect(&stop);
    stop.raise();
    EXPECT_THROW(on.execute("create table a ()"), pq::interrupted);
    stop.reset();
    EXPECT_TRUE(on.execute_params("select to_regclass('a') is null").one<bool>());
}

TEST(interrupt, ends_the_attempt_to_connect) {
    const pq::interrupt stop;
    stop.raise();
    EXPECT_THROW(pq::connection(server().conninfo(), &stop), pq::interrupted);
}

TEST(interrupt, an_interrupted_transaction_is_rolled_back) {
    fresh_database database;
    const pq::interrupt stop;
    pq::connection on = database.connect(&stop);
    const auto run = [&] {
        pq::transaction work(on);
        on.execute("create table a ()");
        on.execute("select pg_sleep(60)");
        work.commit();
    };
    time_to_stop(stop, [&] { stop.raise(); }, run);
    EXPECT_FALSE(on.in_transaction());
    EXPECT_TRUE(on.execute_params("select to_regclass('a') is null").one<bool>());
}

TEST(interrupt, without_interrupt_lets_a_statement_run_to_its_end) {
    const pq::interrupt stop;
    pq::connection on(server().conninfo(), &stop);
    stop.raise();
    {
        const pq::without_interrupt guard(on);
        EXPECT_EQ(on.execute("select 1").one<std::string>(), "1");
    }
    EXPECT_THROW(on.execute("select 1"), pq::interrupted);
}

TEST(interrupt, a_cancel_that_comes_before_the_statement_is_repeated) {
    const pq::interrupt stop;
    pq::connection on(server().conninfo(), &stop);
    for (int i = 0; i < 50; ++i) {
        std::thread other([&] { stop.raise(); });
        const auto start = steady_clock::now();
        EXPECT_THROW(on.execute("select pg_sleep(60)"), pq::interrupted);
        EXPECT_LT(steady_clock::now() - start, 1s);
        other.join();
        stop.reset();
    }
}
