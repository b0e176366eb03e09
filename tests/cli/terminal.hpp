// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "support/run_program.hpp"

#include <cerrno>
#include <cstring>
#include <stdexcept>
#include <string>
#include <vector>

#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

namespace typeschema_test {

/// Runs a program on a terminal of its own and types `answer` once `question` has appeared.
inline program_result run_on_terminal(const std::vector<std::string>& arguments, const environment& set,
                                      const std::string& question = "", const std::string& answer = "") {
    std::vector<char*> pointers;
    for (const std::string& argument : arguments)
        pointers.push_back(const_cast<char*>(argument.c_str()));
    pointers.push_back(nullptr);
    int terminal = -1;
    const pid_t pid = ::forkpty(&terminal, nullptr, nullptr, nullptr);
    if (pid == 0) {
        for (const auto& [name, value] : set)
            ::setenv(name.c_str(), value.c_str(), 1);
        ::execvp(pointers.front(), pointers.data());
        ::_exit(127);
    }
    if (pid < 0)
        throw std::runtime_error(std::string("no terminal to be had: ") + std::strerror(errno));
    program_result result{};
    bool answered = question.empty();
    char buffer[4096];
    // At its end the program closes the other side, which reads as an error here.
    for (ssize_t size = 0; (size = ::read(terminal, buffer, sizeof buffer)) > 0;) {
        result.output.append(buffer, static_cast<std::size_t>(size));
        if (!answered && result.output.find(question) != std::string::npos) {
            const std::string line = answer + "\n";
            answered = ::write(terminal, line.data(), line.size()) == static_cast<ssize_t>(line.size());
        }
    }
    int status = 0;
    ::waitpid(pid, &status, 0);
    ::close(terminal);
    result.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return result;
}

}  // namespace typeschema_test
