// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/ephemeral/server_account.hpp"
#include "typeschema/apply/ephemeral/server_folder.hpp"
#include "typeschema/apply/ephemeral/server_process.hpp"

#include <cerrno>
#include <csignal>
#include <filesystem>
#include <optional>
#include <string>
#include <system_error>

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

namespace typeschema::inline v0::apply {

/// What the supervisor needs to know; made before the fork.
struct server_plan {
    server_program initdb;
    server_program postgres;
    std::string folder;  // not made yet
    std::optional<server_account> account;
};

/// A small process between the owner and the server. It reads a pipe into which the owner writes nothing: the end of
/// the pipe is the end of the owner, by its destructor or by SIGKILL, and then server and folder go. It makes the folder
/// too, so that there is no moment in which an owner's end leaves one behind.
class server_supervisor {
public:
    /// Throws std::system_error when there is no room for another process or folder.
    explicit server_supervisor(const server_plan& plan) : folder_(plan.folder) {
        const auto [owned, owner_alive] = make_pipe();
        const auto [answer, report] = make_pipe();
        owner_alive_ = owner_alive;
        pid_ = ::fork();
        if (pid_ == 0)
            supervise(plan, owned, report);
        ::close(owned);
        ::close(report);
        int problem = pid_ < 0 ? errno : ESRCH;
        if (pid_ > 0)
            while (::read(answer, &problem, sizeof problem) < 0 && errno == EINTR) {}
        ::close(answer);
        if (problem == 0)
            return;
        end();
        throw std::system_error(problem, std::generic_category(), "cannot make the folder " + plan.folder);
    }
    /// The supervisor removes the folder; this is for the case that somebody has killed it.
    ~server_supervisor() {
        end();
        std::error_code gone;
        std::filesystem::remove_all(folder_, gone);
    }
    server_supervisor(const server_supervisor&) = delete;
    server_supervisor& operator=(const server_supervisor&) = delete;

    /// A file that appears in the folder when initdb or the server has ended by itself.
    static std::filesystem::path failure_mark(const std::filesystem::path& folder) { return folder / "failed"; }

private:
    static constexpr int lifeline = 3;

    struct pipe_ends {
        int out;
        int in;
    };
    static pipe_ends make_pipe() {
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC) != 0)
            throw std::system_error(errno, std::generic_category(), "pipe");
        return {.out = ends[0], .in = ends[1]};
    }

    void end() const noexcept {
        ::close(owner_alive_);
        while (pid_ > 0 && ::waitpid(pid_, nullptr, 0) < 0 && errno == EINTR) {}
    }

    [[noreturn]] static void supervise(const server_plan& plan, int owner, int report) noexcept {
        leave_the_owner();
        const int problem = make_server_folder(plan.folder, plan.account);
        [[maybe_unused]] const auto told = ::write(report, &problem, sizeof problem);  // nobody, when the owner is gone
        if (problem != 0)
            ::_exit(1);
        keep_only(owner);
        const server_process initdb(plan.initdb);
        if (owner_outlives(initdb)) {
            if (initdb.succeeded())
                serve(plan);
            else
                wait_for_owner(plan);
        }
        std::error_code ignored;
        std::filesystem::remove_all(plan.folder, ignored);
        ::_exit(0);
    }

    static void serve(const server_plan& plan) noexcept {
        const server_process postgres(plan.postgres);
        if (owner_outlives(postgres))
            wait_for_owner(plan);
    }

    /// A Ctrl-C on the terminal is meant for the owner, who may still need the server to roll back.
    static void leave_the_owner() noexcept {
        ::setsid();
        for (int number : {SIGINT, SIGTERM, SIGHUP, SIGPIPE, SIGQUIT})
            std::signal(number, SIG_IGN);
        std::signal(SIGCHLD, SIG_DFL);
        sigset_t none;
        ::sigemptyset(&none);
        ::sigprocmask(SIG_SETMASK, &none, nullptr);
    }

    /// Closes all files of the owner but the pipe: one that somebody reads to its end must not be held open here.
    static void keep_only(int owner) noexcept {
        ::dup2(owner, lifeline);
        ::fcntl(lifeline, F_SETFD, FD_CLOEXEC);
        const int nothing = ::open("/dev/null", O_RDWR);
        for (int standard : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
            ::dup2(nothing, standard);
        ::close_range(lifeline + 1, ~0U, 0);
    }

    /// Waits for whichever ends first; a process that is left over by its owner is stopped.
    static bool owner_outlives(const server_process& process) noexcept {
        pollfd entries[2] = {{.fd = lifeline, .events = 0, .revents = 0},
                             {.fd = process.alive(), .events = 0, .revents = 0}};
        while (::poll(entries, 2, -1) < 0 && errno == EINTR) {}
        if (entries[0].revents == 0)
            return true;
        process.stop();
        return false;
    }

    static void wait_for_owner(const server_plan& plan) noexcept {
        ::close(::open(failure_mark(plan.folder).c_str(), O_WRONLY | O_CREAT, 0600));
        pollfd entry{.fd = lifeline, .events = 0, .revents = 0};
        while (::poll(&entry, 1, -1) < 0 && errno == EINTR) {}
    }

    std::string folder_;
    pid_t pid_ = -1;
    int owner_alive_ = -1;
};

}  // namespace typeschema::inline v0::apply
