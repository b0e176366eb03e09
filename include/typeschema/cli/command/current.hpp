// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/survey.hpp"
#include "typeschema/cli/command/context.hpp"
#include "typeschema/cli/database.hpp"
#include "typeschema/cli/json.hpp"

#include <string>
#include <utility>
#include <vector>

namespace typeschema::inline v0::cli {

/// current: the revision that the database stands at, or base, and how much is there of the next one. Exit code 3 when its journal contradicts the chain.
inline apply::exit_code current(const context& with) {
    const apply::chain_script& chain = with.placed_chain();
    database target(with.asked, with.stop);
    pq::connection connection = target.connect(target.connection_string());
    const apply::survey found = apply::look(connection, chain);
    const apply::standing& history = found.history;
    const std::string revision = history.rows.empty() ? "base" : history.rows.back().revision;
    const bool in_part = history.contradiction.empty() && history.part.any();
    if (with.asked.json) {
        std::vector<std::pair<std::string, std::string>> members{
            {"chain", json_text(chain.name)},
            {"database", json_text(found.database)},
            {"revision", json_text(revision)},
            {"pending", std::to_string(chain.revisions.size() - history.at)},
            {"contradiction", history.contradiction.empty() ? "null" : json_text(history.contradiction)}};
        if (in_part)
            members.emplace_back("in_part", json_object({{"revision", json_text(chain.revisions[history.at].id)},
                                                         {"segments", std::to_string(history.part.done)},
                                                         {"of", std::to_string(chain.revisions[history.at].segments)},
                                                         {"begun", history.part.begun ? "true" : "false"}}));
        with.out.result(json_object(members));
    } else {
        with.out.result(revision);
        if (in_part)
            with.out.result("in part " + chain.revisions[history.at].id + ": " +
                            apply::in_words(history.part, chain.revisions[history.at]));
    }
    if (history.contradiction.empty())
        return apply::exit_code::done;
    // As JSON, the result has the reason already and is to be one object; so nothing is thrown.
    with.out.error(apply::failure(apply::exit_code::drift, history.contradiction + "; " + history.cure));
    return apply::exit_code::drift;
}

}  // namespace typeschema::inline v0::cli
