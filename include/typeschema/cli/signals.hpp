// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/pq/interrupt.hpp"

#include <array>
#include <atomic>
#include <cstddef>

#include <csignal>

namespace typeschema::inline v0::cli {

namespace detail {

inline std::atomic<const pq::interrupt*> raised_by_signals{nullptr};

extern "C" inline void typeschema_raise_interrupt(int) {
    if (const pq::interrupt* stop = raised_by_signals.load(); stop != nullptr)
        stop->raise();
}

}  // namespace detail

/// While it lives, SIGINT, SIGTERM and SIGHUP raise `stop`. A second one of the same kind ends the process at once; the
/// server then rolls back by itself.
class stop_on_signals {
public:
    explicit stop_on_signals(const pq::interrupt& stop) {
        detail::raised_by_signals = &stop;
        struct sigaction action = {};
        action.sa_handler = &detail::typeschema_raise_interrupt;
        action.sa_flags = static_cast<int>(SA_RESETHAND);
        for (std::size_t i = 0; i < numbers.size(); ++i)
            ::sigaction(numbers[i], &action, &before_[i]);
    }
    stop_on_signals(const stop_on_signals&) = delete;
    stop_on_signals& operator=(const stop_on_signals&) = delete;
    ~stop_on_signals() {
        for (std::size_t i = 0; i < numbers.size(); ++i)
            ::sigaction(numbers[i], &before_[i], nullptr);
        detail::raised_by_signals = nullptr;
    }

private:
    static constexpr std::array<int, 3> numbers{SIGINT, SIGTERM, SIGHUP};
    std::array<struct sigaction, 3> before_{};
};

}  // namespace typeschema::inline v0::cli
