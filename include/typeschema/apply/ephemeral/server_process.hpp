// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/ephemeral/server_account.hpp"

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <optional>
#include <string>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace typeschema::inline v0::apply {

/// A program of the server, its arguments and where it runs.
struct server_program {
    std::vector<std::string> arguments;  // the first is the path of the program
    std::string folder;                  // its working folder, which also holds its log
    std::optional<server_account> account;
};

/// A running program of the server. It holds one end of a pipe that all of its descendants inherit, so that "ended"
/// means that the last of them is gone.
class server_process {
public:
    explicit server_process(const server_program& program) noexcept {
        int ends[2] = {-1, -1};
        if (::pipe(ends) != 0)
            return;
        ::fcntl(ends[0], F_SETFD, FD_CLOEXEC);
        const pid_t parent = ::getpid();
        pid_ = ::fork();
        if (pid_ == 0)
            become(program, parent);
        ::close(ends[1]);
        alive_ = ends[0];
    }

    int alive() const noexcept { return alive_; }

    bool ended_within(std::chrono::milliseconds time) const noexcept {
        pollfd entry{.fd = alive_, .events = 0, .revents = 0};
        return alive_ < 0 || ::poll(&entry, 1, static_cast<int>(time.count())) == 1;
    }

    /// Of a process that has ended.
    bool succeeded() const noexcept {
        int status = -1;
        return pid_ > 0 && ::waitpid(pid_, &status, 0) == pid_ && WIFEXITED(status) && WEXITSTATUS(status) == 0;
    }

    /// SIGQUIT is PostgreSQL's immediate shutdown: its data is not needed any more. After five seconds the
    /// postmaster kills what does not answer, so it gets a little longer than that.
    void stop() const noexcept {
        using namespace std::chrono_literals;
        if (pid_ <= 0)
            return;
        ::kill(pid_, SIGQUIT);
        if (ended_within(6s))
            return;
        ::kill(-pid_, SIGKILL);
        ended_within(1s);
    }

private:
    [[noreturn]] static void become(const server_program& program, pid_t parent) noexcept {
        std::vector<char*> arguments;
        for (const std::string& argument : program.arguments)
            arguments.push_back(const_cast<char*>(argument.c_str()));
        arguments.push_back(nullptr);
        const int log = ::open((program.folder + "/log").c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
        ::dup2(log, STDOUT_FILENO);
        ::dup2(log, STDERR_FILENO);
        ::setpgid(0, 0);
        for (int number : {SIGINT, SIGTERM, SIGHUP, SIGPIPE, SIGQUIT})
            std::signal(number, SIG_DFL);
        const bool prepared = (!program.account || program.account->assume()) && ::chdir(program.folder.c_str()) == 0;
        ::prctl(PR_SET_PDEATHSIG, SIGQUIT);
        if (prepared && ::getppid() == parent)
            ::execv(arguments.front(), arguments.data());
        ::dprintf(STDERR_FILENO, "cannot run %s: %s\n", arguments.front(), std::strerror(errno));
        ::_exit(127);
    }

    pid_t pid_ = -1;
    int alive_ = -1;
};

}  // namespace typeschema::inline v0::apply
