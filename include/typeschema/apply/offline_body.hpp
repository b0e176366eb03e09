// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/invariants.hpp"
#include "typeschema/apply/offline_guards.hpp"
#include "typeschema/apply/waiver.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace typeschema::inline v0::apply::detail {

/// What the journal says of a script that was written with leave: whether there were rows, nobody knows yet.
inline std::string waived_offline(const chain_script& chain, const move& step, const revision_script& sql,
                                  std::size_t number, const waiver& waived) {
    std::string said;
    const revision_segment segment = segment_of(chain, sql, number);
    if (step.way == direction::up)
        for (const empty_guard& guard : segment.guards)
            if (allows(waived, guard))
                said += (said.empty() ? "allowed rows of " : "; allowed rows of ") + plain_name(guard);
    if (const std::string without = waived.invariants ? left_out(invariants_of(sql, step, number).size()) : "";
        !without.empty())
        said += (said.empty() ? "" : "; ") + without;
    return said;
}

/// The invariants of a segment, or a comment that they are left out.
inline std::string invariants_offline(const move& step, const revision_script& sql, std::size_t number,
                                      const waiver& waived) {
    const std::vector<invariant_check> all = invariants_of(sql, step, number);
    if (waived.invariants)
        return all.empty() ? "" : commented(left_out(all.size())) + "\n";
    std::string script;
    for (const invariant_check& each : all)
        script += terminated(each.sql);
    return script;
}

/// The statements of a segment in its transaction, what must hold behind them, and its row in the journal.
inline std::string body_offline(const chain_script& chain, const move& step, const revision_script& sql,
                                std::size_t number, const waiver& waived) {
    const revision_segment segment = segment_of(chain, sql, number);
    const std::vector<std::string> statements = statements_of(segment, step, waived);
    const std::string said = waived_offline(chain, step, sql, number, waived);
    std::string script;
    for (std::size_t i = 0; i < statements.size(); ++i) {
        for (const empty_guard& guard : segment.guards)
            if (step.way == direction::up && guard.statement == i && allows(waived, guard))
                script += commented("allowed: rows of " + plain_name(guard)) + "\n";
        script += terminated(statements[i]);
    }
    script += invariants_offline(step, sql, number, waived);
    if (!said.empty() && chain.revisions[step.index].plain)
        script += terminated(make_progress(chain));
    return script + terminated(journal_statement_of(chain, step, sql, number, said));
}

}  // namespace typeschema::inline v0::apply::detail
