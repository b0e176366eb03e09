// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chrono>
#include <cstddef>
#include <set>

namespace typeschema::inline v0::apply {

/// How a run behaves. Two different waits: `lock_timeout` for a table that another session uses, in each transaction;
/// `mutex_wait` for another runner to finish. `attempts` bounds the tries of one transaction, `build_timeout` an index that is
/// built or dropped concurrently.
struct run_options {
    std::chrono::milliseconds lock_timeout{5000};
    std::chrono::milliseconds mutex_wait{60000};
    std::chrono::milliseconds build_timeout{3600000};
    int attempts = 5;
    std::set<std::size_t> accepted_losses;
    bool accept_every_loss = false;
};

}  // namespace typeschema::inline v0::apply
