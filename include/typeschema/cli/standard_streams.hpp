// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace typeschema::inline v0::cli {

/// Puts /dev/null where the caller has closed standard input, output or error. The next socket would get the number
/// otherwise, and what is meant for people would go to the server.
inline void occupy_standard_streams() {
    for (const int standard : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        if (::fcntl(standard, F_GETFD) < 0 && errno == EBADF)
            ::open("/dev/null", O_RDWR);
}

}  // namespace typeschema::inline v0::cli
