// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/all_targets.hpp"
#include "typeschema/apply/survey.hpp"
#include "typeschema/cli/command/context.hpp"
#include "typeschema/cli/database.hpp"
#include "typeschema/cli/json.hpp"

#include <string>
#include <utility>
#include <vector>

namespace typeschema::inline v0::cli {

namespace detail {

using json_members = std::vector<std::pair<std::string, std::string>>;

inline std::string topmost(const apply::standing& history) {
    return history.rows.empty() ? "base" : history.rows.back().revision;
}

inline bool stands_in_part(const apply::standing& history) {
    return history.contradiction.empty() && history.part.any();
}

inline std::string json_of_part(const apply::chain_script& chain, const apply::standing& history) {
    return json_object({{"revision", json_text(chain.revisions[history.at].id)},
                        {"segments", std::to_string(history.part.done)},
                        {"of", std::to_string(chain.revisions[history.at].segments)},
                        {"begun", history.part.begun ? "true" : "false"}});
}

inline void add_standing(json_members& members, const apply::chain_script& chain, const apply::standing& history) {
    members.emplace_back("revision", json_text(topmost(history)));
    members.emplace_back("pending", std::to_string(chain.revisions.size() - history.at));
    members.emplace_back("contradiction", history.contradiction.empty() ? "null" : json_text(history.contradiction));
    if (stands_in_part(history))
        members.emplace_back("in_part", json_of_part(chain, history));
}

/// "in part 0003_index: 1 of 3 segments is applied"
inline std::string part_in_words(const apply::chain_script& chain, const apply::standing& history) {
    const apply::revision_info& revision = chain.revisions[history.at];
    return "in part " + revision.id + ": " + apply::in_words(history.part, revision);
}

/// A chain whose schema is left open, in each schema that it was applied to.
inline apply::exit_code current_of_all(const context& with, pq::connection& connection) {
    const apply::chain_script& chain = with.chain();
    const apply::survey_of_targets found = apply::look_at_all(connection, chain);
    std::vector<std::string> json;
    bool drift = false;
    for (const apply::target_standing& each : found.targets) {
        json_members members{{"schema", json_text(each.schema)}};
        add_standing(members, chain, each.history);
        json.push_back(json_object(members));
        if (!with.asked.json)
            with.out.result(on_one_line(each.schema) + "  " + topmost(each.history) +
                            (stands_in_part(each.history) ? ", " + part_in_words(chain, each.history) : ""));
    }
    if (with.asked.json)
        with.out.result(json_object({{"chain", json_text(chain.name)},
                                     {"database", json_text(found.database)},
                                     {"schemas", json_array(json)}}));
    else if (found.targets.empty())
        with.out.result("chain " + chain.name + " is applied to no schema");
    for (const apply::target_standing& each : found.targets)
        if (!each.history.contradiction.empty()) {
            drift = true;
            with.out.error(
                apply::failure(apply::exit_code::drift,
                               "schema " + each.schema + ": " + each.history.contradiction + "; " + each.history.cure));
        }
    return drift ? apply::exit_code::drift : apply::exit_code::done;
}

}  // namespace detail

/// current: the revision that the database stands at, or base, and how much is there of the next one; for a chain whose schema
/// is left open and not named, in each schema. Exit code 3 when its journal contradicts the chain.
inline apply::exit_code current(const context& with) {
    const apply::chain_script& chain = with.chain();
    database target(with.asked, with.stop);
    pq::connection connection = target.connect(target.connection_string());
    if (chain.schema.empty())
        return detail::current_of_all(with, connection);
    const apply::survey found = apply::look(connection, chain);
    const apply::standing& history = found.history;
    if (with.asked.json) {
        detail::json_members members{{"chain", json_text(chain.name)}, {"database", json_text(found.database)}};
        detail::add_standing(members, chain, history);
        with.out.result(json_object(members));
    } else {
        with.out.result(detail::topmost(history));
        if (detail::stands_in_part(history))
            with.out.result(detail::part_in_words(chain, history));
    }
    if (history.contradiction.empty())
        return apply::exit_code::done;
    // As JSON, the result has the reason already and is to be one object; so nothing is thrown.
    with.out.error(apply::failure(apply::exit_code::drift, history.contradiction + "; " + history.cure));
    return apply::exit_code::drift;
}

}  // namespace typeschema::inline v0::cli
