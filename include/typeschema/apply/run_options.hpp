// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chrono>
#include <cstddef>
#include <set>
#include <string>

namespace typeschema::inline v0::apply {

/// What an operator takes upon themselves on the way up: tables, by their names, whose rows stop no guard, and invariants that
/// are not tried. The journal says so.
struct waiver {
    std::set<std::string> tables = {};
    bool invariants = false;
};

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
    waiver waived = {};
    std::string export_directory = {};  // where the rows of tables that are waived are saved first
};

}  // namespace typeschema::inline v0::apply
