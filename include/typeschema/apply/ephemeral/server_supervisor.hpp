// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/ephemeral/server_process.hpp"

#include <cerrno>
#include <csignal>
#include <filesystem>
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
    std::string folder;
};

/// A small process between the owner and the server. It reads a pipe into which the owner writes nothing: the end of
/// the pipe is the end of the owner, by its destructor or by SIGKILL, and then server and folder go.
class server_supervisor {
public:
    explicit server_supervisor(const server_plan& plan) {
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC) != 0)
            throw std::system_error(errno, std::generic_category(), "pipe");
        pid_ = ::fork();
        if (pid_ == 0)
            supervise(plan, ends[0]);
        ::close(ends[0]);
        owner_alive_ = ends[1];
        if (pid_ < 0)
            throw std::system_error(errno, std::generic_category(), "fork");
    }
    ~server_supervisor() {
        ::close(owner_alive_);
        while (::waitpid(pid_, nullptr, 0) < 0 && errno == EINTR) {}
    }
    server_supervisor(const server_supervisor&) = delete;
    server_supervisor& operator=(const server_supervisor&) = delete;

    /// A file that appears in the folder when initdb or the server has ended by itself.
    static std::filesystem::path failure_mark(const std::filesystem::path& folder) { return folder / "failed"; }

private:
    static constexpr int lifeline = 3;

    [[noreturn]] static void supervise(const server_plan& plan, int owner) noexcept {
        detach(owner);
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

    /// Leaves the owner's terminal, signals and files: a Ctrl-C is meant for the owner, who may still need the
    /// server to roll back, and a pipe that somebody reads to its end must not be held open here.
    static void detach(int owner) noexcept {
        ::setsid();
        for (int number : {SIGINT, SIGTERM, SIGHUP, SIGPIPE, SIGQUIT})
            std::signal(number, SIG_IGN);
        std::signal(SIGCHLD, SIG_DFL);
        sigset_t none;
        ::sigemptyset(&none);
        ::sigprocmask(SIG_SETMASK, &none, nullptr);
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

    pid_t pid_ = -1;
    int owner_alive_ = -1;
};

}  // namespace typeschema::inline v0::apply
