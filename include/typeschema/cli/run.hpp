// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/cli/command/context.hpp"
#include "typeschema/cli/command/current.hpp"
#include "typeschema/cli/command/history.hpp"
#include "typeschema/cli/command/move.hpp"
#include "typeschema/cli/command/pin.hpp"
#include "typeschema/cli/command/roundtrip.hpp"
#include "typeschema/cli/command/show.hpp"
#include "typeschema/cli/command/status.hpp"
#include "typeschema/cli/command_line.hpp"
#include "typeschema/cli/json.hpp"
#include "typeschema/cli/signals.hpp"
#include "typeschema/cli/standard_streams.hpp"

#include <algorithm>
#include <exception>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace typeschema::inline v0::cli {

namespace detail {

struct named_command {
    std::string_view name;
    apply::exit_code (*run)(const context&);
};

inline constexpr named_command all_commands[] = {
    {"upgrade", &upgrade}, {"downgrade", &downgrade}, {"current", &current},
    {"history", &history}, {"heads", &heads},         {"show", &show},
    {"stamp", &stamp},     {"chains", &chains},       {"roundtrip", &cli::roundtrip},
    {"pin", &cli::pin},    {"status", &cli::status},
};

inline apply::exit_code dispatch(const context& with) {
    for (const named_command& command : all_commands)
        if (command.name == with.asked.command)
            return command.run(with);
    throw apply::failure(apply::exit_code::usage, "unknown command '" + with.asked.command + "'");
}

/// Tells why the program failed: on stderr for people, and where JSON was asked for, on stdout for machines too.
inline apply::exit_code tell_failure(const console& out, const apply::failure& why, bool json) {
    out.error(why);
    try {
        if (json)
            out.result(json_object({{"error", json_text(why.what())},
                                    {"details", json_texts(why.details())},
                                    {"exit_code", std::to_string(static_cast<int>(why.code()))}}));
    } catch (const apply::failure&) {
        // Nobody reads stdout; stderr has said it.
    }
    return why.code();
}

/// Gives each chain that leaves its schema open the one that is asked for, or its usual one.
inline std::vector<apply::chain_script> placed_chains(const std::vector<apply::chain_script>& chains,
                                                      const request& asked) {
    std::vector<apply::chain_script> placed;
    for (const apply::chain_script& chain : chains) {
        const std::string& schema = asked.schema.empty() ? chain.usual_schema : asked.schema;
        placed.push_back(chain.open && !schema.empty() ? apply::placed(chain, schema) : chain);
    }
    if (!asked.schema.empty())
        if (const apply::chain_script& chosen = chosen_chain(placed, asked.chain); !chosen.open)
            throw apply::failure(apply::exit_code::usage, "chain " + chosen.name + " has its own schema, " +
                                                              chosen.schema + "; leave --schema out");
    return placed;
}

/// Carries out a request and turns whatever is thrown into one line and an exit code.
inline apply::exit_code carry_out(const std::vector<apply::chain_script>& chains, const request& asked,
                                  const console& out) {
    // A round trip is many runs; each of the other commands is one, and says itself what it has changed.
    const std::string changed =
        asked.command == "roundtrip" ? "'current' says where the database stands" : "nothing was changed";
    const auto failed = [&](const std::string& sentence) {
        return tell_failure(out, apply::failure(apply::exit_code::failed, sentence), asked.json);
    };
    try {
        const pq::interrupt stop;
        const stop_on_signals listening(stop);
        const std::vector<apply::chain_script> placed = placed_chains(chains, asked);
        return dispatch({placed, asked, out, stop});
    } catch (const apply::failure& why) {
        return tell_failure(out, why, asked.json);
    } catch (const pq::interrupted&) {
        return failed("stopped by a signal; " + changed);
    } catch (const pq::error& error) {
        return failed(apply::in_words(error) + "; " + changed);
    } catch (const std::exception& error) {
        return failed(error.what());
    }
}

}  // namespace detail

/// The whole program over the chains that were linked into it.
inline int run(const std::vector<apply::chain_script>& chains, std::vector<std::string> arguments) {
    occupy_standard_streams();
    const bool json = std::ranges::count(arguments, "--json") != 0;
    try {
        const command_line given = parse_command_line(std::move(arguments));
        const console out(given.asked.quiet);
        if (!given.text)
            return static_cast<int>(detail::carry_out(chains, given.asked, out));
        out.result(given.text->substr(0, given.text->find_last_not_of('\n') + 1));
        return static_cast<int>(apply::exit_code::done);
    } catch (const apply::failure& why) {
        return static_cast<int>(detail::tell_failure(console(), why, json));
    }
}

}  // namespace typeschema::inline v0::cli
