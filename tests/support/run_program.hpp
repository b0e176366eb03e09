// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cerrno>
#include <initializer_list>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

namespace typeschema_test {

struct program_result {
    int exit_code;  // 128 + n after signal n
    std::string output;
    std::string errors;
};

namespace detail {

/// A file in memory that catches what a program writes; unlike a pipe it never fills.
class captured_stream {
public:
    captured_stream() : descriptor_(::memfd_create("captured", MFD_CLOEXEC)) {}
    ~captured_stream() { ::close(descriptor_); }
    captured_stream(const captured_stream&) = delete;
    captured_stream& operator=(const captured_stream&) = delete;

    int descriptor() const { return descriptor_; }

    std::string text() const {
        std::string text(static_cast<std::size_t>(::lseek(descriptor_, 0, SEEK_END)), '\0');
        [[maybe_unused]] const auto read = ::pread(descriptor_, text.data(), text.size(), 0);
        return text;
    }

private:
    int descriptor_;
};

}  // namespace detail

using environment = std::vector<std::pair<std::string, std::string>>;

/// Runs a program (found in PATH unless it holds a slash) to its end, without a shell and with nothing to read.
inline program_result run_program(const std::vector<std::string>& arguments, const environment& set = {}) {
    std::vector<char*> pointers;
    for (const std::string& argument : arguments)
        pointers.push_back(const_cast<char*>(argument.c_str()));
    pointers.push_back(nullptr);
    const detail::captured_stream output, errors;
    const pid_t pid = ::fork();
    if (pid == 0) {
        ::dup2(::open("/dev/null", O_RDONLY), STDIN_FILENO);
        ::dup2(output.descriptor(), STDOUT_FILENO);
        ::dup2(errors.descriptor(), STDERR_FILENO);
        for (const auto& [name, value] : set)
            ::setenv(name.c_str(), value.c_str(), 1);
        ::execvp(pointers.front(), pointers.data());
        ::_exit(127);
    }
    int status = 0;
    while (::waitpid(pid, &status, 0) < 0)
        if (errno != EINTR)
            throw std::system_error(errno, std::generic_category(), "waitpid");
    const int exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return {exit_code, output.text(), errors.text()};
}

}  // namespace typeschema_test
