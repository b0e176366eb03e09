// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

namespace typeschema::inline v0::apply {

/// What a program said and how it ended; -1 where it was killed.
struct child_result {
    int exit_status = -1;
    std::string output;
    std::string errors;
};

namespace detail {

[[noreturn]] inline void become(const std::vector<std::string>& arguments,
                                const std::vector<std::pair<std::string, std::string>>& environment, int out, int err) {
    for (const auto& [name, value] : environment)
        ::setenv(name.c_str(), value.c_str(), 1);
    std::vector<char*> words;
    for (const std::string& argument : arguments)
        words.push_back(const_cast<char*>(argument.c_str()));
    words.push_back(nullptr);
    const int nothing = ::open("/dev/null", O_RDONLY);
    ::dup2(nothing, STDIN_FILENO);
    ::dup2(out, STDOUT_FILENO);
    ::dup2(err, STDERR_FILENO);
    ::execvp(words.front(), words.data());
    ::_exit(127);
}

/// Appends what has arrived; false at the end of the stream.
inline bool read_some(int from, std::string& to) {
    std::array<char, 65536> buffer;
    const ssize_t size = ::read(from, buffer.data(), buffer.size());
    if (size > 0)
        to.append(buffer.data(), static_cast<std::size_t>(size));
    return size > 0 || (size < 0 && errno == EINTR);
}

}  // namespace detail

/// Runs a program to its end and returns what it wrote. Its first word is looked up in PATH; 127 says that there is no
/// such program. Secrets belong into `environment`: everybody on the machine can read arguments.
inline child_result run_program(const std::vector<std::string>& arguments,
                                const std::vector<std::pair<std::string, std::string>>& environment = {}) {
    std::array<int, 2> out{-1, -1};
    std::array<int, 2> err{-1, -1};
    child_result result;
    if (::pipe2(out.data(), O_CLOEXEC) != 0 || ::pipe2(err.data(), O_CLOEXEC) != 0)
        return result;
    const pid_t child = ::fork();
    if (child == 0)
        detail::become(arguments, environment, out[1], err[1]);
    ::close(out[1]);
    ::close(err[1]);
    std::array<pollfd, 2> streams{pollfd{out[0], POLLIN, 0}, pollfd{err[0], POLLIN, 0}};
    while (streams[0].fd >= 0 || streams[1].fd >= 0) {
        if (::poll(streams.data(), streams.size(), -1) < 0)
            continue;
        if (streams[0].revents != 0 && !detail::read_some(out[0], result.output))
            streams[0].fd = -1;
        if (streams[1].revents != 0 && !detail::read_some(err[0], result.errors))
            streams[1].fd = -1;
    }
    ::close(out[0]);
    ::close(err[0]);
    int status = 0;
    while (child > 0 && ::waitpid(child, &status, 0) < 0 && errno == EINTR) {}
    if (child > 0 && WIFEXITED(status))
        result.exit_status = WEXITSTATUS(status);
    return result;
}

}  // namespace typeschema::inline v0::apply
