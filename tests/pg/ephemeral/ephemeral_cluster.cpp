// SPDX-License-Identifier: BSL-1.0
#include "typeschema/apply/ephemeral_cluster.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <iterator>
#include <optional>
#include <string>
#include <system_error>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace apply = typeschema::apply;
namespace pq = typeschema::pq;
using namespace std::chrono_literals;
using testing::HasSubstr;

namespace {

/// Empty when the process has ended meanwhile, which a stream would turn into an exception.
std::string text_of(const std::filesystem::path& path) {
    char text[4096];
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const auto size = file < 0 ? 0 : ::read(file, text, sizeof text);
    ::close(file);
    return size > 0 ? std::string(text, static_cast<std::size_t>(size)) : std::string();
}

/// Processes whose arguments name the folder: the server's own, and whatever else works for it.
std::vector<int> processes_of(const std::filesystem::path& folder) {
    std::vector<int> found;
    std::error_code gone;
    for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
        const std::string arguments = text_of(entry.path() / "cmdline");
        const int pid = std::atoi(entry.path().filename().c_str());
        const std::string working_folder = std::filesystem::read_symlink(entry.path() / "cwd", gone);
        if (pid > 0 && (arguments.find(folder) != arguments.npos || working_folder.starts_with(folder.native())))
            found.push_back(pid);
    }
    return found;
}

bool becomes_true(const std::function<bool()>& condition, std::chrono::seconds within) {
    const auto deadline = std::chrono::steady_clock::now() + within;
    while (!condition()) {
        if (std::chrono::steady_clock::now() > deadline)
            return false;
        std::this_thread::sleep_for(20ms);
    }
    return true;
}

std::string first_line(int descriptor) {
    std::string line;
    for (char c = 0; ::read(descriptor, &c, 1) == 1 && c != '\n';)
        line += c;
    return line;
}

/// Another process that owns a cluster; it reports the folder once the server runs, and then waits for its end.
class owner_process {
public:
    explicit owner_process(const std::function<void()>& before = [] {}) {
        int ends[2];
        EXPECT_EQ(::pipe(ends), 0);
        pid_ = ::fork();
        if (pid_ == 0) {
            before();
            const apply::ephemeral_cluster cluster;
            pq::connection busy(cluster.conninfo());
            const std::string line = cluster.folder().native() + "\n";
            [[maybe_unused]] const auto written = ::write(ends[1], line.data(), line.size());
            busy.execute("select pg_sleep(600)");
            ::_exit(0);
        }
        ::close(ends[1]);
        folder_ = first_line(ends[0]);
        ::close(ends[0]);
    }

    void kill(int signal) const {
        ::kill(pid_, signal);
        ::waitpid(pid_, nullptr, 0);
    }

    const std::filesystem::path& folder() const { return folder_; }

private:
    pid_t pid_ = -1;
    std::filesystem::path folder_;
};

std::string refusal(const apply::ephemeral_options& options = {}) {
    try {
        apply::ephemeral_cluster cluster(options);
        return "it started";
    } catch (const std::runtime_error& problem) {
        return problem.what();
    }
}

/// Sets a variable of the environment for one test.
class set_variable {
public:
    set_variable(const char* name, const std::string& value) : name_(name) {
        if (const char* old = ::getenv(name))
            old_ = old;
        ::setenv(name, value.c_str(), 1);
    }
    ~set_variable() {
        if (old_)
            ::setenv(name_, old_->c_str(), 1);
        else
            ::unsetenv(name_);
    }

private:
    const char* name_;
    std::optional<std::string> old_;
};

}  // namespace

TEST(ephemeral_cluster, runs_with_known_settings_on_a_private_socket) {
    const apply::ephemeral_cluster cluster({.settings = {"work_mem=5MB"}});
    pq::connection on(cluster.conninfo());
    const auto setting = [&](const std::string& name) { return on.execute("show " + name).one<std::string>(); };
    EXPECT_EQ(setting("listen_addresses"), "");
    EXPECT_EQ(setting("fsync"), "off");
    EXPECT_EQ(setting("full_page_writes"), "off");
    EXPECT_EQ(setting("synchronous_commit"), "off");
    EXPECT_EQ(setting("timezone"), "UTC");
    EXPECT_EQ(setting("server_encoding"), "UTF8");
    EXPECT_EQ(setting("work_mem"), "5MB");
    EXPECT_EQ(on.execute("select datcollate from pg_database where datname = 'postgres'").one<std::string>(),
              "C.UTF-8");
    struct stat state{};
    ASSERT_EQ(::stat(cluster.folder().c_str(), &state), 0);
    EXPECT_EQ(state.st_mode & 0777, 0700U);
    EXPECT_LT((cluster.folder() / ".s.PGSQL.5432").native().size(), 108U);
}

TEST(ephemeral_cluster, the_destructor_leaves_no_process_and_no_file) {
    std::filesystem::path folder;
    {
        const apply::ephemeral_cluster cluster;
        folder = cluster.folder();
        EXPECT_FALSE(processes_of(folder).empty());
    }
    EXPECT_THAT(processes_of(folder), testing::IsEmpty());
    EXPECT_FALSE(std::filesystem::exists(folder));
}

TEST(ephemeral_cluster, nothing_stays_when_the_owner_is_killed) {
    const owner_process owner;
    ASSERT_TRUE(std::filesystem::exists(owner.folder())) << owner.folder();
    ASSERT_FALSE(processes_of(owner.folder()).empty());
    owner.kill(SIGKILL);
    EXPECT_TRUE(becomes_true([&] { return processes_of(owner.folder()).empty(); }, 10s));
    EXPECT_TRUE(becomes_true([&] { return !std::filesystem::exists(owner.folder()); }, 10s));
}

TEST(ephemeral_cluster, nothing_stays_when_the_owner_is_killed_before_the_server_runs) {
    const auto of_parent = [](const std::filesystem::path& parent) {
        return std::distance(std::filesystem::directory_iterator(parent), std::filesystem::directory_iterator());
    };
    const std::filesystem::path parent = apply::name_server_folder();
    ASSERT_EQ(apply::make_server_folder(parent, apply::find_server_account()), 0);
    std::vector<std::chrono::microseconds> pauses{20ms, 100ms, 250ms, 400ms};
    for (auto pause = 200us; pause < 2ms; pause += 100us)  // around the moment in which the folder is made
        pauses.push_back(pause);
    const auto nothing_is_left = [&] { return of_parent(parent) == 0 && processes_of(parent).empty(); };
    for (const auto pause : pauses) {
        const pid_t pid = ::fork();
        if (pid == 0) {
            const apply::ephemeral_cluster cluster({.parent = parent});
            ::pause();
        }
        std::this_thread::sleep_for(pause);
        ::kill(pid, SIGKILL);
        ::waitpid(pid, nullptr, 0);
        EXPECT_TRUE(becomes_true(nothing_is_left, 20s)) << pause.count() << " µs";
    }
    // A supervisor that had not yet begun when its owner went makes a folder and removes it.
    std::this_thread::sleep_for(500ms);
    EXPECT_TRUE(becomes_true(nothing_is_left, 20s));
    std::filesystem::remove_all(parent);
}

TEST(ephemeral_cluster, a_folder_that_cannot_be_made_is_refused) {
    EXPECT_THAT(refusal({.parent = "/proc/nowhere"}), HasSubstr("cannot make the folder /proc/nowhere/typeschema-"));
    const std::filesystem::path taken = apply::name_server_folder();
    const auto account = apply::find_server_account();
    ASSERT_EQ(apply::make_server_folder(taken, account), 0);
    EXPECT_EQ(apply::make_server_folder(taken, account), EEXIST);
    EXPECT_TRUE(std::filesystem::exists(taken)) << "a folder that somebody else has made stays";
    std::filesystem::remove(taken);
}

TEST(ephemeral_cluster, nothing_stays_when_the_supervisor_is_killed) {
    std::filesystem::path folder;
    {
        const apply::ephemeral_cluster cluster;
        folder = cluster.folder();
        const int postmaster = std::atoi(text_of(folder / "data" / "postmaster.pid").c_str());
        const std::string status = text_of("/proc/" + std::to_string(postmaster) + "/status");
        const int supervisor = std::atoi(status.substr(status.find("PPid:") + 5).c_str());
        ASSERT_GT(supervisor, 1);
        ASSERT_NE(supervisor, ::getpid());
        ::kill(supervisor, SIGKILL);
        EXPECT_TRUE(becomes_true([&] { return processes_of(folder).empty(); }, 10s));
    }
    EXPECT_FALSE(std::filesystem::exists(folder));
}

TEST(ephemeral_cluster, a_ctrl_c_for_the_owner_leaves_the_server_running) {
    const apply::ephemeral_cluster cluster;
    const std::vector<int> processes = processes_of(cluster.folder());
    for (const int pid : processes)
        EXPECT_NE(::getpgid(pid), ::getpgrp());
}

TEST(ephemeral_cluster, databases_of_any_name_can_be_made) {
    const apply::ephemeral_cluster cluster;
    for (const std::string name : {"plain", "it's; \"quoted\" \\ name", "Größe", "select"}) {
        cluster.create_database(name);
        EXPECT_EQ(pq::connection(cluster.conninfo(name)).execute("select current_database()").one<std::string>(), name);
    }
}

TEST(ephemeral_cluster, runs_for_a_normal_user_too) {
    if (::geteuid() != 0) {
        EXPECT_FALSE(apply::find_server_account());
        return;
    }
    const auto give_up_root = [] {
        const apply::server_account account = apply::find_server_account().value();
        if (!account.assume())
            ::_exit(1);
    };
    const owner_process owner(give_up_root);
    ASSERT_FALSE(owner.folder().empty()) << "the cluster of a normal user did not start";
    EXPECT_FALSE(processes_of(owner.folder()).empty());
    owner.kill(SIGKILL);
    EXPECT_TRUE(becomes_true([&] { return !std::filesystem::exists(owner.folder()); }, 10s));
}

TEST(ephemeral_cluster, a_server_that_does_not_start_shows_the_end_of_its_log) {
    EXPECT_THAT(refusal({.settings = {"shared_buffers=nonsense"}}),
                HasSubstr("invalid value for parameter \"shared_buffers\""));
}

TEST(ephemeral_cluster, a_parent_too_deep_for_a_socket_is_refused) {
    EXPECT_THAT(refusal({.parent = "/tmp/" + std::string(100, 'x')}), HasSubstr("too long"));
}

TEST(ephemeral_cluster, a_folder_without_a_server_is_named) {
    const set_variable bin("TYPESCHEMA_PG_BIN", "/nowhere");
    EXPECT_THAT(refusal(), HasSubstr("TYPESCHEMA_PG_BIN is /nowhere"));
}

TEST(ephemeral_cluster, the_environment_of_other_servers_does_not_disturb_it) {
    const set_variable port("PGPORT", "7777"), host("PGHOST", "nowhere.invalid"), user("PGUSER", "somebody"),
        database("PGDATABASE", "elsewhere"), data("PGDATA", "/nowhere");
    EXPECT_EQ(refusal(), "it started");
}

TEST(ephemeral_cluster, an_interrupt_ends_the_start) {
    const pq::interrupt stop;
    stop.raise();
    EXPECT_THROW(apply::ephemeral_cluster({.stop = &stop}), pq::interrupted);
}
