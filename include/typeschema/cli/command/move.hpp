// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/offline.hpp"
#include "typeschema/apply/runner.hpp"
#include "typeschema/cli/command/context.hpp"
#include "typeschema/cli/database.hpp"
#include "typeschema/cli/json.hpp"
#include "typeschema/cli/narrator.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace typeschema::inline v0::cli {

namespace detail {

/// From where to where an offline script leads. Going up, what is left out is base and head; going down, both are named.
inline std::pair<apply::position, apply::position> offline_range(const context& with, bool up) {
    const std::string& range = *with.asked.sql;
    const std::size_t colon = range.find(':');
    std::string from = colon == std::string::npos ? "" : range.substr(0, colon);
    std::string to = colon == std::string::npos ? range : range.substr(colon + 1);
    if (!with.asked.target.empty() && !to.empty())
        throw apply::failure(apply::exit_code::usage,
                             "the target stands twice: '" + with.asked.target + "' and '" + range + "'");
    if (to.empty())
        to = with.asked.target;
    if (!up && (from.empty() || to.empty()))
        throw apply::failure(apply::exit_code::usage,
                             "downgrade --sql needs both ends, FROM:TO, since no database says where it stands");
    const apply::chain_script& chain = with.placed_chain();
    const apply::position start = apply::find_place(chain, from.empty() ? "base" : from);
    const apply::position end = apply::find_place(chain, to.empty() ? "head" : to);
    if (up ? start > end : start < end)
        throw apply::failure(apply::exit_code::usage, "from " + apply::name_of(chain, start) + " to " +
                                                          apply::name_of(chain, end) + " the way leads " +
                                                          (up ? "down: use downgrade --sql" : "up: use upgrade --sql"));
    return {start, end};
}

inline void print_outcome(const context& with, const apply::outcome& moved, std::string_view verb) {
    const apply::chain_script& chain = with.placed_chain();
    const std::string from = apply::name_of(chain, moved.from);
    const std::string to = apply::name_of(chain, moved.to);
    std::vector<std::string> ids;
    std::vector<std::string> follow_ups;
    for (const apply::move& step : apply::moves_between(moved.from, moved.to)) {
        const apply::revision_info& revision = chain.revisions[step.index];
        ids.push_back(revision.id);
        for (const std::string& text : revision.follow_ups)
            if (verb == "applied")
                follow_ups.push_back(with.asked.json ? text : "follow up " + revision.id + ": " + text);
    }
    if (with.asked.json) {
        std::vector<std::pair<std::string, std::string>> members{{"chain", json_text(chain.name)},
                                                                 {"from", json_text(from)},
                                                                 {"to", json_text(to)},
                                                                 {"revisions", json_texts(ids)}};
        if (!follow_ups.empty())
            members.emplace_back("follow_ups", json_texts(follow_ups));
        with.out.result(json_object(members));
        return;
    }
    if (ids.empty())
        with.out.result(chain.name + ": at " + to + ", nothing to do");
    else
        with.out.result(chain.name + ": " + from + " -> " + to + ", " + std::to_string(ids.size()) +
                        (ids.size() == 1 ? " revision " : " revisions ") + std::string(verb));
    for (const std::string& line : follow_ups)
        with.out.result(line);
}

/// Runs `work` with a runner over the database of the request.
template <class Work>
apply::outcome with_runner(const context& with, Work work) {
    const apply::chain_script& chain = with.placed_chain();
    const apply::run_options options = with.run_options();
    database target(with.asked, with.stop);
    pq::connection connection = target.connect(target.connection_string());
    narrator watcher(with.out, chain);
    watcher.listen_to(connection);
    apply::runner runner(connection, chain, options, watcher);
    return work(runner);
}

inline void print_offline_script(const context& with, bool up) {
    const auto [from, to] = offline_range(with, up);
    const apply::run_options options = with.run_options();
    if (!options.export_directory.empty())
        throw apply::failure(apply::exit_code::usage,
                             "--export saves rows while it runs, and a script cannot: it would overwrite files",
                             {"next: leave --export out, and save the rows with \\copy before the script runs"});
    std::string script = apply::offline_script(with.placed_chain(), from, to, options.lock_timeout,
                                               options.accepted_losses, options.build_timeout, options.waived);
    script.pop_back();
    with.out.result(script);
}

}  // namespace detail

/// upgrade [head|REV|+N], or with --sql the script that does it.
inline apply::exit_code upgrade(const context& with) {
    if (with.asked.sql) {
        detail::print_offline_script(with, true);
        return apply::exit_code::done;
    }
    const std::string target = with.asked.target.empty() ? "head" : with.asked.target;
    if (!target.starts_with('+'))
        apply::find_place(with.placed_chain(), target);
    for (const std::string& table : with.asked.allowed_tables)
        apply::require_known(with.placed_chain(), table);
    const auto moved = detail::with_runner(with, [&](apply::runner& run) { return run.upgrade(target); });
    detail::print_outcome(with, moved, "applied");
    return apply::exit_code::done;
}

/// downgrade REV|-N|base, or with --sql FROM:TO the script that does it. It has no default: down is never meant idly.
inline apply::exit_code downgrade(const context& with) {
    if (with.asked.sql) {
        detail::print_offline_script(with, false);
        return apply::exit_code::done;
    }
    const std::string& target = with.asked.target;
    if (target.empty())
        throw apply::failure(apply::exit_code::usage, "downgrade needs a target: a revision, -N, or base",
                             {"next: typeschema-apply downgrade --help"});
    if (!target.starts_with('-'))
        apply::find_place(with.placed_chain(), target);
    const auto moved = detail::with_runner(with, [&](apply::runner& run) { return run.downgrade(target); });
    detail::print_outcome(with, moved, "undone");
    return apply::exit_code::done;
}

/// stamp REV|head|base
inline apply::exit_code stamp(const context& with) {
    apply::find_place(with.placed_chain(), with.asked.target);
    const auto moved = detail::with_runner(with, [&](apply::runner& run) { return run.stamp(with.asked.target); });
    detail::print_outcome(with, moved, "stamped");
    return apply::exit_code::done;
}

}  // namespace typeschema::inline v0::cli
