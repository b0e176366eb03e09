// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/locked_tables.hpp"
#include "typeschema/apply/make_journal.hpp"
#include "typeschema/apply/moves.hpp"
#include "typeschema/apply/settings.hpp"

#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace typeschema::inline v0::apply {

/// A statement as a script holds it. A line comment at the end would swallow the semicolon, so it gets its own line.
inline std::string terminated(const std::string& statement) {
    const std::size_t last_line = statement.rfind('\n') == std::string::npos ? 0 : statement.rfind('\n') + 1;
    const bool comment = statement.find("--", last_line) != std::string::npos;
    return statement + (comment ? "\n;\n" : ";\n");
}

namespace detail {

/// Creates schema and journal where they are missing.
inline std::vector<std::string> ensure_journal_offline(const chain_script& chain) {
    std::vector<std::string> statements{make_schema(home_of(chain))};
    if (journal_schema(chain) != home_of(chain))
        statements.push_back(make_schema(journal_schema(chain)));
    statements.push_back(make_journal(chain));
    return statements;
}

/// Stops the script with a sentence where a query counts something; with another one where it `may_raise`, and does, an
/// error about a value.
inline std::string stop_offline(const std::string& count_sql, const std::string& message, bool may_raise,
                                const std::string& message_of_error) {
    return "do " +
           quoted_body(
               "\ndeclare\n    typeschema_count bigint;\nbegin\n    typeschema_count := (" + count_sql +
               ");\n    if typeschema_count <> 0 then\n        raise exception using message = " + message +
               ";\n    end if;\n" +
               (may_raise
                    ? "exception when data_exception or feature_not_supported then\n    raise exception using message = " +
                          message_of_error + ";\n"
                    : "") +
               "end\n");
}

/// Stops a script where names would be looked up in another schema than the one that it was written for.
inline std::string guard_schema_offline(const chain_script& chain) {
    if (chain.target.empty())
        return "";
    return "    if pg_catalog.current_schema() is distinct from " + quoted_text(chain.target) +
           " then\n        raise exception using message = " +
           quoted_text("there is no schema " + chain.target + ", or this role may not use it") + ";\n    end if;\n";
}

/// Stops a script that was written for another place than the one where the database stands. A revision of several segments goes
/// on where an earlier script or run has ended, so its own rows are left out.
inline std::string guard_place_offline(const chain_script& chain, const move& step, bool without_its_own = false) {
    const std::string from = name_of(chain, step.before());
    const std::string message = "this part of the script goes on from " + from + ", but the journal " +
                                journal_name(chain) + " says that " + chain.name +
                                (chain.target.empty() ? "" : " in schema " + chain.target) + " is at ";
    return "do " +
           quoted_body("\ndeclare\n    typeschema_place text := coalesce((select revision from " + journal_name(chain) +
                       of_chain(chain) +
                       (without_its_own ? " and revision <> " + quoted_text(chain.revisions[step.index].id) : "") +
                       " order by position desc limit 1), 'base');\nbegin\n" + guard_schema_offline(chain) +
                       "    if typeschema_place <> " + quoted_text(from) +
                       " then\n        raise exception using message = " + quoted_text(message) +
                       " || typeschema_place;\n    end if;\nend\n");
}

/// Stops the script before it destroys what `probe` counts; the script was written without leave to do so.
inline std::string guard_loss_offline(const std::string& revision, const loss_probe& probe) {
    const std::string start = "undoing " + revision + " would destroy ";
    const std::string rest =
        " " + probe.what + "; write the script with --accept-loss " + revision + " to do it all the same";
    return stop_offline(probe.count_sql, quoted_text(start) + " || typeschema_count || " + quoted_text(rest),
                        probe.may_raise, quoted_text(start + "some" + rest));
}

/// Stops the script before PostgreSQL does, with a reason that names the table.
inline std::string guard_obstacle_offline(const std::string& revision, const obstacle_probe& probe) {
    const std::string start = "cannot undo " + revision + ": ";
    return stop_offline(
        probe.count_sql,
        quoted_text(start) + " || typeschema_count || " + quoted_text(" " + probe.what + "; " + probe.cure),
        probe.may_raise,
        quoted_text(start + "some " + probe.what + ": ") + " || sqlerrm || " + quoted_text("; " + probe.cure));
}

/// What would stop a revision or be destroyed by undoing it without leave.
inline std::string guards_offline(const std::string& revision, const std::vector<obstacle_probe>& obstacles,
                                  const std::vector<loss_probe>& losses, bool accepted) {
    std::string script;
    for (const obstacle_probe& probe : obstacles)
        script += terminated(guard_obstacle_offline(revision, probe));
    if (!accepted)
        for (const loss_probe& probe : losses)
            script += terminated(guard_loss_offline(revision, probe));
    return script;
}

/// The guards of all parts of a way down but the first, as far as they can be asked before it: a script that is going to
/// stop had better not begin.
inline std::string guards_ahead_offline(const chain_script& chain, const std::vector<move>& moves,
                                        const std::set<std::size_t>& accepted) {
    std::string script;
    for (const move& step : moves)
        if (chain.look_ahead && step.index != moves.front().index) {
            const prospect seen = chain.look_ahead(step.index, moves.front().index);
            script += guards_offline(chain.revisions[step.index].id, seen.obstacles, seen.losses,
                                     accepted.contains(step.index));
        }
    return script;
}

}  // namespace detail

}  // namespace typeschema::inline v0::apply
