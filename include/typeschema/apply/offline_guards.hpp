// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/journal_format.hpp"
#include "typeschema/apply/locked_tables.hpp"
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

/// Creates schema and journal where they are missing. CREATE SCHEMA IF NOT EXISTS would ask for the right to create
/// even where the schema exists, so the catalog is asked first.
inline std::vector<std::string> ensure_journal_offline(const chain_script& chain) {
    const std::string schema = journal_schema(chain);
    const auto unless_exists = [](const std::string& question, const std::vector<std::string>& statements) {
        std::string body = "\nbegin\n    if not exists (" + question + ") then\n";
        for (const std::string& statement : statements)
            body += statement + ";\n";
        return "do " + quoted_body(body + "    end if;\nend\n");
    };
    return {unless_exists("select from pg_catalog.pg_namespace where nspname = " + quoted_text(schema),
                          {"create schema " + quoted_name(schema)}),
            unless_exists("select from pg_catalog.pg_tables where schemaname = " + quoted_text(schema) +
                              " and tablename = " + quoted_text(journal_table),
                          create_journal(chain))};
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

/// Stops a script that was written for another place than the one where the database stands.
inline std::string guard_place_offline(const chain_script& chain, const move& step) {
    const std::string from = name_of(chain, step.before());
    const std::string message = "this part of the script goes on from " + from + ", but the journal " +
                                journal_name(chain) + " says that " + chain.name + " is at ";
    return "do " +
           quoted_body("\ndeclare\n    typeschema_place text := coalesce((select revision from " + journal_name(chain) +
                       " where chain = " + quoted_text(chain.name) + " and target = " + quoted_text("") +
                       " order by position desc limit 1), 'base');\nbegin\n" + "    if typeschema_place <> " +
                       quoted_text(from) + " then\n        raise exception using message = " + quoted_text(message) +
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
