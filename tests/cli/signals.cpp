// SPDX-License-Identifier: BSL-1.0
#include "cli/rig.hpp"
#include "typeschema/apply/mutex.hpp"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <future>
#include <thread>

#include <signal.h>
#include <unistd.h>

namespace {

using namespace std::chrono_literals;
using namespace typeschema_test;
using testing::HasSubstr;

class signals_test : public cli_test {
protected:
    /// Runs the program in the background of a shell that says its process id, waits until the server executes
    /// `query`, sends the signal and returns how it ended.
    program_result run_until(const std::string& arguments, const std::string& query, int number) {
        auto running = std::async(std::launch::async, [&] {
            return run_program(
                {"sh", "-c", "exec \"$0\" " + arguments, FAKE_APPLY},
                {{"DATABASE_URL", database.conninfo()}, {"FAKE_CHAINS", "slow"}, {"PGAPPNAME", "under_test"}});
        });
        const std::string active =
            "select count(*) from pg_stat_activity where application_name = 'under_test' and query like '" + query +
            "' and datname = current_database()";
        while (value(active) == "0" && running.wait_for(5ms) != std::future_status::ready) {}
        ::kill(child_of_this_process(), number);
        return running.get();
    }

    /// The program is this process's only child besides the server's supervisor, and the youngest.
    static pid_t child_of_this_process() {
        const auto children =
            run_program({"sh", "-c", "pgrep --newest --parent \"$0\" --exact fake_apply", std::to_string(::getpid())});
        return static_cast<pid_t>(std::stoi(children.output));
    }
};

}  // namespace

TEST_F(signals_test, sigterm_and_sigint_cancel_the_statement_and_say_what_stands) {
    for (const int number : {SIGTERM, SIGINT}) {
        const auto begun = std::chrono::steady_clock::now();
        const auto result = run_until("upgrade --quiet", "select pg_sleep%", number);
        EXPECT_LT(std::chrono::steady_clock::now() - begun, 30s);
        EXPECT_EQ(result.exit_code, 1);
        EXPECT_EQ(result.output, "");
        EXPECT_THAT(
            result.errors,
            HasSubstr(
                "error: stopped by a signal at statement 3 of 3 of 250102_price, which was rolled back\n  changed: "));
        EXPECT_THAT(result.errors, HasSubstr("shop is at 250101_items\n"));
        EXPECT_EQ(run({"current"}).output, "250101_items\n");
        EXPECT_EQ(
            value("select count(*) from pg_stat_activity where query like 'select pg_sleep%' and state = 'active' and "
                  "datname = current_database()"),
            "0");
    }
}

TEST_F(signals_test, a_signal_ends_the_wait_for_another_runner) {
    on.execute("select pg_advisory_lock(" + std::to_string(apply::mutex_key(database.name(), "shop")) + ")");
    const auto result = run_until("upgrade", "select pg_catalog.pg_try_advisory_lock%", SIGTERM);
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_THAT(result.errors, HasSubstr("waiting for another run: process " + std::to_string(on.backend_pid())));
    EXPECT_THAT(result.errors, HasSubstr("error: stopped by a signal; nothing was changed\n"));
}

TEST_F(signals_test, a_signal_between_two_runs_of_a_round_trip_does_not_say_that_nothing_was_changed) {
    const auto folder = std::filesystem::temp_directory_path() / ("pg_dump-" + std::to_string(::getpid()));
    std::filesystem::create_directory(folder);
    // The second dump is made after the first revision.
    std::ofstream(folder / "pg_dump")
        << "#!/bin/sh\ntest ! -e \"$0\".second || kill -TERM $PPID\ntouch \"$0\".second\n";
    std::filesystem::permissions(folder / "pg_dump", std::filesystem::perms::owner_all);
    const auto result = fake_apply({"roundtrip", "--quiet"}, {{"DATABASE_URL", database.conninfo()},
                                                              {"PATH", folder.string() + ":/usr/bin:/bin"}});
    std::filesystem::remove_all(folder);
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_EQ(result.errors, "error: stopped by a signal; 'current' says where the database stands\n");
    EXPECT_EQ(run({"current"}).output, "250101_items\n");
}

TEST_F(signals_test, sigkill_leaves_nothing_of_the_running_revision) {
    const auto result = run_until("upgrade --quiet", "select pg_sleep%", SIGKILL);
    EXPECT_EQ(result.exit_code, 128 + SIGKILL);
    EXPECT_EQ(run({"current"}).output, "250101_items\n");
    // The statement of the dead program runs on the server until somebody ends it.
    on.execute(
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'under_test' and datname = current_database()");
    EXPECT_EQ(run({"upgrade"}).exit_code, 0);
}
