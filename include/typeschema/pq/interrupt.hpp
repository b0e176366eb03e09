// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cerrno>
#include <cstdint>
#include <system_error>

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace typeschema::inline v0::pq {

/// A request to stop that wakes every connection waiting under it at once; it stays raised until reset().
/// raise() may be called from a signal handler and from any thread.
class interrupt {
public:
    interrupt() : descriptor_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
        if (descriptor_ < 0)
            throw std::system_error(errno, std::generic_category(), "eventfd");
    }
    ~interrupt() { ::close(descriptor_); }
    interrupt(const interrupt&) = delete;
    interrupt& operator=(const interrupt&) = delete;

    void raise() const noexcept {
        const int saved = errno;
        const std::uint64_t one = 1;
        [[maybe_unused]] const auto written = ::write(descriptor_, &one, sizeof one);
        errno = saved;
    }

    void reset() const noexcept {
        std::uint64_t count = 0;
        [[maybe_unused]] const auto read = ::read(descriptor_, &count, sizeof count);
    }

    bool raised() const noexcept {
        pollfd entry{.fd = descriptor_, .events = POLLIN, .revents = 0};
        return ::poll(&entry, 1, 0) == 1;
    }

    int descriptor() const noexcept { return descriptor_; }

private:
    int descriptor_;
};

}  // namespace typeschema::inline v0::pq
