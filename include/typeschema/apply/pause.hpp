// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/pq/error.hpp"
#include "typeschema/pq/interrupt.hpp"

#include <algorithm>
#include <chrono>
#include <poll.h>
#include <random>

namespace typeschema::inline v0::apply {

/// Sleeps. Throws pq::interrupted as soon as `stop`, which may be null, is raised.
inline void pause(const pq::interrupt* stop, std::chrono::milliseconds length) {
    pollfd wake{.fd = stop == nullptr ? -1 : stop->descriptor(), .events = POLLIN, .revents = 0};
    const auto end = std::chrono::steady_clock::now() + length;
    for (auto left = length; left.count() > 0;) {
        if (::poll(&wake, 1, static_cast<int>(left.count())) > 0)
            throw pq::interrupted(false);
        left = std::chrono::ceil<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
    }
}

/// How long to stay away after the nth failure to get a lock, n from 1: doubling from a quarter of a second up to eight
/// seconds, times a random factor between 0.5 and 1.5 so that two runners do not meet again.
inline std::chrono::milliseconds pause_after(int attempt) {
    thread_local std::mt19937 generator{std::random_device{}()};
    const double base = 250.0 * static_cast<double>(1 << std::min(attempt - 1, 5));
    return std::chrono::milliseconds(static_cast<long>(base * std::uniform_real_distribution(0.5, 1.5)(generator)));
}

}  // namespace typeschema::inline v0::apply
