// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/all_targets.hpp"
#include "typeschema/cli/command/context.hpp"
#include "typeschema/cli/command/current.hpp"
#include "typeschema/cli/command/history.hpp"
#include "typeschema/cli/database.hpp"
#include "typeschema/cli/json.hpp"
#include "typeschema/cli/one_line.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace typeschema::inline v0::cli {

namespace detail {

/// The revisions in the journal that this program does not know: a newer one has applied them.
inline std::vector<apply::journal_row> unknown_rows(const apply::chain_script& chain, const apply::standing& history) {
    std::vector<apply::journal_row> unknown;
    for (const apply::journal_row& row : history.rows)
        if (!apply::detail::knows(chain, row.revision))
            unknown.push_back(row);
    return unknown;
}

/// 3 where the journal contradicts the chain, 4 where upgrade would do something.
inline apply::exit_code verdict_on(const apply::chain_script& chain, const apply::standing& history) {
    if (!history.contradiction.empty())
        return apply::exit_code::drift;
    return history.at < chain.revisions.size() ? apply::exit_code::pending : apply::exit_code::done;
}

/// What upgrade would bring to its end or apply, base first; nothing while the journal contradicts the chain.
inline std::vector<std::string> pending_ids(const apply::chain_script& chain, const apply::standing& history) {
    std::vector<std::string> ids;
    for (std::size_t i = history.at; i < chain.revisions.size() && history.contradiction.empty(); ++i)
        ids.push_back(chain.revisions[i].id);
    return ids;
}

inline std::string next_command(const apply::chain_script& chain, const apply::standing& history,
                                const std::string& schema) {
    const std::string in = schema.empty() ? "" : " --schema " + apply::detail::as_argument(schema);
    if (history.part.any())
        return "'upgrade" + in + "' goes on there, 'downgrade " + apply::name_of(chain, history.at) + in +
               "' takes it back";
    return "'upgrade" + in + "' applies " + (chain.revisions.size() - history.at == 1 ? "it" : "them");
}

inline void tell_status(const context& with, const apply::chain_script& chain, const apply::standing& history,
                        const std::string& schema) {
    const console& out = with.out;
    out.result(chain.name + (schema.empty() ? "" : " in schema " + on_one_line(schema)) + ": at " + topmost(history) +
                   ", " + std::to_string(history.at) + " of " + std::to_string(chain.revisions.size()) +
                   " revisions applied",
               shade::strong);
    for (const apply::journal_row& row : unknown_rows(chain, history))
        out.result("  unknown  " + on_one_line(row.revision) + ", applied on " + row.applied_at + " by " +
                   on_one_line(row.applied_by) + " with " + on_one_line(row.tool_version));
    const std::vector<std::string> ids = pending_ids(chain, history);
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const apply::revision_info& revision = chain.revisions[history.at + i];
        if (i > 0 || !history.part.any()) {
            out.result("  pending  " + revision.id + ": " + brief(revision.summary));
            continue;
        }
        out.result("  in part  " + revision.id + ": " + apply::in_words(history.part, revision));
        if (history.part.begun)
            out.result("           what runs outside of a transaction may have ended half way; the catalog tells the "
                       "next run how far it is");
    }
    if (!ids.empty())
        out.result("next: " + next_command(chain, history, schema));
}

inline std::string json_status(const apply::chain_script& chain, const apply::standing& history,
                               const std::string& schema) {
    json_members members;
    if (!schema.empty())
        members.emplace_back("schema", json_text(schema));
    std::vector<std::string> unknown;
    for (const apply::journal_row& row : unknown_rows(chain, history))
        unknown.push_back(row.revision);
    members.emplace_back("revision", json_text(topmost(history)));
    members.emplace_back("applied", std::to_string(history.at));
    members.emplace_back("pending", json_texts(pending_ids(chain, history)));
    members.emplace_back("in_part", stands_in_part(history) ? json_of_part(chain, history) : "null");
    members.emplace_back("unknown", json_texts(unknown));
    members.emplace_back("contradiction", history.contradiction.empty() ? "null" : json_text(history.contradiction));
    members.emplace_back("cure", history.contradiction.empty() ? "null" : json_text(history.cure));
    return json_object(members);
}

}  // namespace detail

/// status: what is applied, in part, pending and unknown to this program, and the next command; of a chain whose schema is left
/// open and not named, in each schema. Exit code 4 when something is pending, 3 when the journal contradicts the chain.
inline apply::exit_code status(const context& with) {
    const apply::chain_script& chain = with.chain();
    database target(with.asked, with.stop);
    pq::connection connection = target.connect(target.connection_string());
    apply::survey_of_targets found;
    if (chain.schema.empty()) {
        found = apply::look_at_all(connection, chain);
    } else {
        apply::survey one = apply::look(connection, chain);
        found = {one.database, {{chain.target, std::move(one.history)}}};
    }
    apply::exit_code worst = apply::exit_code::done;
    std::vector<std::string> json;
    for (const auto& [schema, history] : found.targets) {
        const apply::exit_code verdict = detail::verdict_on(chain, history);
        if (verdict != apply::exit_code::done && worst != apply::exit_code::drift)
            worst = verdict;
        json.push_back(detail::json_status(chain, history, schema));
        if (!with.asked.json)
            detail::tell_status(with, chain, history, schema);
        if (!history.contradiction.empty())
            with.out.error(apply::failure(apply::exit_code::drift, (schema.empty() ? "" : "schema " + schema + ": ") +
                                                                       history.contradiction + "; " + history.cure));
    }
    if (with.asked.json)
        with.out.result(json_object({{"chain", json_text(chain.name)},
                                     {"database", json_text(found.database)},
                                     {"exit_code", std::to_string(static_cast<int>(worst))},
                                     {"places", json_array(json)}}));
    else if (found.targets.empty())
        with.out.result("chain " + chain.name + " is applied to no schema");
    return worst;
}

}  // namespace typeschema::inline v0::cli
