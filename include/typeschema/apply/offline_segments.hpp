// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/alone.hpp"
#include "typeschema/apply/offline_body.hpp"

#include <chrono>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace typeschema::inline v0::apply::detail {

inline std::string transaction_offline(const std::vector<std::string>& settings,
                                       const std::vector<std::string>& statements) {
    std::string script = "begin;\n";
    for (const std::string& setting : settings)
        script += terminated(setting);
    for (const std::string& statement : statements)
        script += terminated(statement);
    return script + "commit;\n";
}

/// What psql runs only where a query answers "f".
inline std::string unless_offline(const std::string& condition, const std::string& script) {
    return "select " + condition + " as typeschema_done \\gset\n\\if :typeschema_done\n\\else\n" + script + "\\endif\n";
}

inline std::string row_of_segment(const chain_script& chain, std::size_t index, std::size_t segment) {
    return "select from " + journal_name(chain) + of_revision(chain, index) +
           " and segment = " + std::to_string(segment);
}

/// Stops where the index of a segment that was not begun is already as the segment would leave it.
inline std::string guard_index_offline(const chain_script& chain, const move& step, const revision_segment& segment,
                                       std::size_t number) {
    const bool wanted = wants_index(segment, step.way);
    const std::string already = wanted ? "exists (" + index_question(segment.index) + " and i.indisvalid)"
                                       : "not exists (" + index_question(segment.index) + ")";
    return "do " +
           quoted_body("\nbegin\n    if " + already + " and not exists (" + row_of_segment(chain, step.index, number) +
                       " and state = 'begun') then\n        raise exception using message = " +
                       quoted_text("index " + segment.index + (wanted ? " exists already" : " does not exist") +
                                   ", and nothing of this chain began to " + (wanted ? "build" : "drop") + " it") +
                       ";\n    end if;\nend\n");
}

/// The statements of a segment that run outside of a transaction, each only where the catalog has not got that far.
inline std::string statements_offline(const revision_segment& segment, direction way) {
    std::vector<std::string> statements = way == direction::up ? segment.up : segment.down;
    std::string script;
    if (!segment.index.empty()) {
        const bool wanted = wants_index(segment, way);
        if (wanted)
            script += unless_offline("not exists (" + index_question(segment.index) + " and not i.indisvalid)",
                                     terminated("DROP INDEX CONCURRENTLY " + segment.index));
        script += unless_offline((wanted ? "exists (" : "not exists (") + index_question(segment.index) + ")",
                                 terminated(statements.front()));
        statements.erase(statements.begin());
    }
    for (const std::string& statement : statements)
        script += terminated(statement);
    return script;
}

/// A segment that runs outside of a transaction, between two transactions that note its beginning and its end.
inline std::string alone_offline(const chain_script& chain, const move& step, const revision_script& sql,
                                 const std::vector<std::string>& settings, std::chrono::milliseconds lock_timeout,
                                 std::chrono::milliseconds build_timeout, std::size_t number, const waiver& waived) {
    const revision_segment segment = segments_of(sql)[number];
    const bool up = step.way == direction::up;
    const bool index = !segment.index.empty();
    std::vector<std::string> begin;
    if (index)
        begin.push_back(guard_index_offline(chain, step, segment, number));
    begin.push_back(up ? insert_journal_row(chain, step.index, sql, journal_state::begun, number) +
                             "\non conflict (chain, target, revision, segment) do nothing"
                       : reopen_journal_row(chain, step.index, number));
    std::string script = transaction_offline(settings, begin);
    using milliseconds = std::chrono::milliseconds;
    for (const std::string& setting :
         session_settings(chain, index ? milliseconds(0) : lock_timeout, index ? build_timeout : milliseconds(0)))
        script += terminated(setting);
    script += statements_offline(segment, step.way);
    for (const std::string_view parameter : session_parameters)
        script += terminated("reset " + std::string(parameter));
    std::string end = "begin;\n";
    for (const std::string& setting : settings)
        end += terminated(setting);
    end += invariants_offline(step, sql, number, waived);
    end +=
        terminated(up ? finish_journal_row(chain, step.index, number, waived_offline(chain, step, sql, number, waived))
                      : delete_journal_row(chain, step.index, number));
    return script + end + "commit;\n";
}

/// The transaction of a segment, with its row in the journal.
inline std::string segment_offline(const chain_script& chain, const move& step, const revision_script& sql,
                                   const std::vector<std::string>& settings, bool accepted, std::size_t number,
                                   const waiver& waived) {
    const revision_segment segment = segments_of(sql)[number];
    std::string guards;
    if (step.way == direction::down) {
        if (!accepted && !segment.down_losses.empty())
            guards += terminated(lock_counted_tables_offline(segment.down_losses));
        guards += guards_offline(chain.revisions[step.index].id, segment.down_obstacles, segment.down_losses, accepted);
    }
    std::string script = "begin;\n";
    for (const std::string& setting : settings)
        script += terminated(setting);
    script += guards;
    return script + body_offline(chain, step, sql, number, waived) + "commit;\n";
}

/// A revision that is not one plain transaction: what comes before its segments, and each of them unless the journal has it.
inline std::string segments_offline(const chain_script& chain, const move& step, const revision_script& sql,
                                    const std::vector<move>& moves, std::chrono::milliseconds lock_timeout,
                                    std::chrono::milliseconds build_timeout, const std::set<std::size_t>& accepted,
                                    const waiver& waived) {
    const bool up = step.way == direction::up;
    const std::size_t count = chain.revisions[step.index].segments;
    const std::vector<std::string> settings = transaction_settings(chain, lock_timeout);
    std::vector<std::string> before;
    if (up && step.index == 0)
        before = ensure_journal_offline(chain);
    before.push_back(make_progress(chain));
    before.push_back(guard_place_offline(chain, step, up));
    std::string script = transaction_offline(settings, before);
    if (!up) {
        const bool allowed = accepted.contains(step.index);
        std::string whole =
            guards_offline(chain.revisions[step.index].id, sql.down_obstacles, sql.down_losses, allowed);
        if (step.index == moves.front().index)
            whole += guards_ahead_offline(chain, moves, accepted);
        std::string guarded = "begin;\n";
        for (const std::string& setting : settings)
            guarded += terminated(setting);
        script += unless_offline("not exists (" + row_of_segment(chain, step.index, count - 1) +
                                     " and state in ('applied', 'stamped'))",
                                 guarded + whole + "commit;\n");
    }
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t number = up ? i : count - 1 - i;
        const bool alone = segments_of(sql)[number].alone;
        script += commented("segment " + std::to_string(number + 1) + " of " + std::to_string(count) +
                            (alone ? ", outside of a transaction" : "")) +
                  "\n";
        script += unless_offline(
            up ? "exists (" + row_of_segment(chain, step.index, number) + " and state <> 'begun')"
               : "not exists (" + row_of_segment(chain, step.index, number) + ")",
            alone ? alone_offline(chain, step, sql, settings, lock_timeout, build_timeout, number, waived)
                  : segment_offline(chain, step, sql, settings, accepted.contains(step.index), number, waived));
    }
    return script;
}

}  // namespace typeschema::inline v0::apply::detail
