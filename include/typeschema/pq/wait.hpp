// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/pq/interrupt.hpp"

#include <cerrno>
#include <chrono>
#include <system_error>

#include <poll.h>

namespace typeschema::inline v0::pq::detail {

enum class wake { socket, interrupt, timeout };

inline constexpr std::chrono::milliseconds forever{-1};

/// Waits for the socket, the interrupt (where there is one) or the end of the time, whichever is first.
inline wake wait(int socket, short events, const interrupt* stop, std::chrono::milliseconds at_most) {
    pollfd entries[2] = {{.fd = socket, .events = events, .revents = 0},
                         {.fd = stop == nullptr ? -1 : stop->descriptor(), .events = POLLIN, .revents = 0}};
    int ready = -1;
    do {
        ready = ::poll(entries, 2, static_cast<int>(at_most.count()));
    } while (ready < 0 && errno == EINTR);
    if (ready < 0)
        throw std::system_error(errno, std::generic_category(), "poll");
    if (entries[1].revents != 0)
        return wake::interrupt;
    return ready == 0 ? wake::timeout : wake::socket;
}

}  // namespace typeschema::inline v0::pq::detail
