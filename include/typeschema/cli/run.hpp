// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/cli/command/context.hpp"
#include "typeschema/cli/command/current.hpp"
#include "typeschema/cli/command/history.hpp"
#include "typeschema/cli/command/move.hpp"
#include "typeschema/cli/command/roundtrip.hpp"
#include "typeschema/cli/command/show.hpp"
#include "typeschema/cli/command_line.hpp"
#include "typeschema/cli/signals.hpp"
#include "typeschema/cli/standard_streams.hpp"

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
};

inline apply::exit_code dispatch(const context& with) {
    for (const named_command& command : all_commands)
        if (command.name == with.asked.command)
            return command.run(with);
    throw apply::failure(apply::exit_code::usage, "unknown command '" + with.asked.command + "'");
}

/// Carries out a request and turns whatever is thrown into one line and an exit code.
inline apply::exit_code carry_out(const std::vector<apply::chain_script>& chains, const request& asked,
                                  const console& out) {
    // A round trip is many runs; each of the other commands is one, and says itself what it has changed.
    const std::string changed =
        asked.command == "roundtrip" ? "'current' says where the database stands" : "nothing was changed";
    const auto failed = [&](const std::string& sentence) {
        out.error(apply::failure(apply::exit_code::failed, sentence + "; " + changed));
        return apply::exit_code::failed;
    };
    try {
        const pq::interrupt stop;
        const stop_on_signals listening(stop);
        return dispatch({chains, asked, out, stop});
    } catch (const apply::failure& why) {
        out.error(why);
        return why.code();
    } catch (const pq::interrupted&) {
        return failed("stopped by a signal");
    } catch (const pq::error& error) {
        return failed(apply::in_words(error));
    } catch (const std::exception& error) {
        out.error(apply::failure(apply::exit_code::failed, error.what()));
        return apply::exit_code::failed;
    }
}

}  // namespace detail

/// The whole program over the chains that were linked into it.
inline int run(const std::vector<apply::chain_script>& chains, std::vector<std::string> arguments) {
    occupy_standard_streams();
    try {
        const command_line given = parse_command_line(std::move(arguments));
        const console out(given.asked.quiet);
        if (!given.text)
            return static_cast<int>(detail::carry_out(chains, given.asked, out));
        out.result(given.text->substr(0, given.text->find_last_not_of('\n') + 1));
        return static_cast<int>(apply::exit_code::done);
    } catch (const apply::failure& why) {
        console().error(why);
        return static_cast<int>(why.code());
    }
}

}  // namespace typeschema::inline v0::cli
