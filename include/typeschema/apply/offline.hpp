// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/offline_guards.hpp"
#include "typeschema/apply/offline_segments.hpp"
#include "typeschema/apply/run_options.hpp"

#include <chrono>
#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace typeschema::inline v0::apply {

/// The script that leads from one place to another without the runner: psql runs it and stops at the first error. One
/// transaction for each revision, with the same settings and journal rows that the runner writes. On the way down it
/// counts what would stop a revision or be destroyed by it and stops, for the latter unless `accepted` names that revision.
/// Each transaction stops where the journal says that the database is somewhere else. A revision of several segments can be run
/// again where it ended: what the journal has of it is skipped. `waived`: what it goes past, and says so in the journal.
inline std::string offline_script(const chain_script& chain, position from, position to,
                                  std::chrono::milliseconds lock_timeout, const std::set<std::size_t>& accepted,
                                  std::chrono::milliseconds build_timeout = run_options().build_timeout,
                                  const waiver& waived = {}) {
    const std::vector<move> moves = moves_between(from, to);
    require_asked(chain, waived, "", moves);
    require_reversible(chain, moves);
    std::string script = commented("typeschema " + std::string(version_text) + ", chain " + chain.name + ": " +
                                   name_of(chain, from) + " -> " + name_of(chain, to)) +
                         "\n\\set ON_ERROR_STOP on\n\\encoding UTF8\n";
    for (const move& step : moves) {
        const revision_script sql = chain.render(step.index);
        const bool up = step.way == direction::up;
        script += "\n" + commented((up ? "apply " : "undo ") + chain.revisions[step.index].id) + "\n";
        for (const std::string& text : chain.revisions[step.index].follow_ups)
            script += up ? commented("follow up: " + text) + "\n" : "";
        if (!chain.revisions[step.index].plain) {
            script += detail::segments_offline(chain, step, sql, moves, lock_timeout, build_timeout, accepted, waived);
            continue;
        }
        script += "begin;\n";
        for (const std::string& setting : transaction_settings(chain, lock_timeout))
            script += terminated(setting);
        if (!up && !accepted.contains(step.index) && !sql.down_losses.empty())
            script += terminated(lock_counted_tables_offline(sql.down_losses));
        if (up && step.index == 0)
            for (const std::string& statement : detail::ensure_journal_offline(chain))
                script += terminated(statement);
        script += terminated(detail::guard_place_offline(chain, step));
        if (!up)
            script += detail::guards_offline(chain.revisions[step.index].id, sql.down_obstacles, sql.down_losses,
                                             accepted.contains(step.index));
        if (!up && step.index == moves.front().index)
            script += detail::guards_ahead_offline(chain, moves, accepted);
        script += detail::body_offline(chain, step, sql, 0, waived) + "commit;\n";
    }
    return script;
}

}  // namespace typeschema::inline v0::apply
