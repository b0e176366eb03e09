// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/runner.hpp"
#include "typeschema/apply/script.hpp"
#include "typeschema/cli/chosen_chain.hpp"
#include "typeschema/cli/console.hpp"
#include "typeschema/cli/request.hpp"
#include "typeschema/pq/interrupt.hpp"

#include <chrono>
#include <filesystem>
#include <vector>

namespace typeschema::inline v0::cli {

/// What every command works with.
struct context {
    const std::vector<apply::chain_script>& chains;
    const request& asked;
    const console& out;
    const pq::interrupt& stop;

    const apply::chain_script& chain() const { return chosen_chain(chains, asked.chain); }

    /// The chain of a command that is about a database, which has to have a schema by then.
    const apply::chain_script& placed_chain() const {
        const apply::chain_script& chosen = chain();
        if (chosen.schema.empty())
            throw apply::failure(apply::exit_code::usage, "chain " + chosen.name +
                                                              " is applied to one schema at a time; say which with "
                                                              "--schema NAME");
        return chosen;
    }

    apply::run_options run_options() const {
        const auto milliseconds = [](double seconds) {
            return std::chrono::milliseconds(static_cast<long long>(seconds * 1000));
        };
        apply::run_options options;
        options.lock_timeout = milliseconds(asked.lock_timeout_seconds);
        options.mutex_wait = milliseconds(asked.wait_seconds);
        options.build_timeout = milliseconds(asked.build_timeout_seconds);
        options.attempts = asked.attempts;
        for (const std::string& revision : asked.accepted_losses)
            options.accepted_losses.insert(apply::find_revision(chain(), revision));
        options.waived = {{asked.allowed_tables.begin(), asked.allowed_tables.end()}, asked.no_invariants};
        if (!asked.export_directory.empty())
            options.export_directory = std::filesystem::absolute(asked.export_directory).string();
        return options;
    }
};

}  // namespace typeschema::inline v0::cli
