// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/failure.hpp"
#include "typeschema/apply/moves.hpp"
#include "typeschema/apply/script.hpp"
#include "typeschema/pq/error.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace typeschema::inline v0::apply {

/// What a run is doing at a moment, for whoever has to read why it ended there.
struct whereabouts {
    std::string doing;      // "statement 3 of 9", "the commit"
    std::string statement;  // the SQL, empty where it says nothing
    bool committing = false;
    std::size_t segment = 0;  // from 0, of so many
    std::size_t segments = 1;
    std::size_t done = 0;  // how many of them stand
    bool alone = false;    // outside of a transaction
    bool own = false;      // what the statement raises is typeschema's own sentence, and its hint the cure
};

/// "database error (SQLSTATE 42P01)"; libpq's own failures carry no state.
inline std::string in_words(const pq::error& error) {
    return error.sqlstate().empty() ? error.message() : error.message() + " (SQLSTATE " + error.sqlstate() + ")";
}

/// Row level security would have hidden rows, and row_security = off made that an error. A server that speaks another language
/// is not understood.
inline bool hides_rows(const pq::error& error) {
    return error.sqlstate() == "42501" && error.message().find("row-level security") != std::string::npos;
}

/// What to do about it.
inline constexpr std::string_view cure_for_hidden_rows =
    "connect as a role that sees every row (one with BYPASSRLS, or the owner without forced row level security)";

namespace detail {

/// The first lines of a statement, short enough to read above what follows.
inline std::vector<std::string> first_lines(std::string_view statement, std::size_t lines, std::size_t width) {
    std::vector<std::string> shown;
    while (!statement.empty() && shown.size() < lines) {
        const std::string_view line = statement.substr(0, statement.find('\n'));
        shown.push_back(line.size() <= width ? std::string(line) : std::string(line.substr(0, width)) + " ...");
        statement.remove_prefix(line.size() == statement.size() ? line.size() : line.size() + 1);
    }
    if (!statement.empty())
        shown.push_back("...");
    return shown;
}

inline std::string cure_of(const chain_script& chain, const move& step, const pq::error& error) {
    const std::string again = step.way == direction::up ? "upgrade" : "downgrade";
    const std::string& id = chain.revisions[step.index].id;
    if (hides_rows(error))
        return std::string(cure_for_hidden_rows);
    if (error.sqlstate() == "42501")
        return "connect as a role with that right, or grant it, and run " + again + " again";
    if (error.sqlstate() == "57014")
        return "run " + again + " again, and give it longer with --build-timeout SECONDS";
    if (error.sqlstate() == "55P03" || error.sqlstate() == "40P01")
        return "run " + again + " again when the other session is done, or give it longer with --lock-timeout SECONDS";
    if (error.sqlstate().starts_with("53"))
        return "free what the server ran out of and run " + again + " again";
    return "'show " + id + "' prints the whole SQL; mend the revision or the database and run " + again + " again";
}

}  // namespace detail

/// "apply 251018_schema_v1_inbox" or "undo 251018_schema_v1_inbox".
inline std::string in_words(const chain_script& chain, const move& step) {
    return (step.way == direction::up ? "apply " : "undo ") + chain.revisions[step.index].id;
}

/// What a run has changed when it ends at `now`: "nothing; inbox is at base", or "2 revisions applied; inbox is at ...".
inline std::string what_stands(const chain_script& chain, position start, position now) {
    const std::string place = chain.name + " is at " + name_of(chain, now);
    if (start == now)
        return "nothing; " + place;
    const std::size_t moved = start < now ? now - start : start - now;
    return std::to_string(moved) + (moved == 1 ? " revision " : " revisions ") +
           (start < now ? "applied; " : "undone; ") + place;
}

namespace detail {

/// "; 1 of 3 segments of 0003_index stands" behind a run that ended in the middle of a revision.
inline std::string segments_that_stand(const std::string& id, const whereabouts& where) {
    if (where.done == 0 || where.done == where.segments)
        return "";
    return "; " + std::to_string(where.done) + " of " + std::to_string(where.segments) + " segments of " + id +
           (where.done == 1 ? " stands" : " stand");
}

/// What became of that at which a run ended: a transaction was rolled back; outside of one the next run asks the catalog.
inline std::string what_became(const std::string& id, const whereabouts& where) {
    const std::string piece = where.segments == 1 ? id : "segment " + std::to_string(where.segment + 1) + " of " + id;
    return piece + (where.alone ? " runs in no transaction: what it left behind, the next run finds and mends"
                                : " was rolled back");
}

}  // namespace detail

/// A move that the server refused: what, where, what has changed and what to do next.
inline failure explain(const chain_script& chain, const move& step, const whereabouts& where, const pq::error& error,
                       position start) {
    const std::string& id = chain.revisions[step.index].id;
    std::vector<std::string> details;
    std::string label = "statement: ";
    for (const std::string& line : detail::first_lines(where.statement, 4, 160)) {
        details.push_back(label + line);
        label.assign(label.size(), ' ');
    }
    if (!error.detail().empty())
        details.push_back("detail: " + error.detail());
    const bool cured = where.own && error.sqlstate() == "P0001" && !error.hint().empty();
    if (!error.hint().empty() && !cured)
        details.push_back("hint: " + error.hint());
    const bool lost = dynamic_cast<const pq::connection_error*>(&error) != nullptr;
    if (lost && where.committing) {
        details.push_back(
            "changed: " + (where.segments == 1 ? "" : "segment " + std::to_string(where.segment + 1) + " of ") + id +
            " either stands or was rolled back; 'current' says which");
        details.push_back("next: run 'current' when the server answers again");
    } else {
        details.push_back("changed: " + what_stands(chain, start, step.before()) +
                          detail::segments_that_stand(id, where) + "; " + detail::what_became(id, where));
        details.push_back("next: " + (lost    ? "run it again when the server answers again"
                                      : cured ? error.hint()
                                              : detail::cure_of(chain, step, error)));
    }
    return failure(exit_code::failed, "cannot " + in_words(chain, step) + ": " + where.doing + ": " + in_words(error),
                   details);
}

/// A move that a person or a signal stopped; its transaction was rolled back.
inline failure explain_stop(const chain_script& chain, const move& step, const whereabouts& where, position start) {
    const std::string& id = chain.revisions[step.index].id;
    if (where.alone)
        return failure(exit_code::failed, "stopped by a signal at " + where.doing + " of " + id,
                       {"changed: " + what_stands(chain, start, step.before()) +
                        detail::segments_that_stand(id, where) + "; " + detail::what_became(id, where)});
    return failure(exit_code::failed, "stopped by a signal at " + where.doing + " of " + id + ", which was rolled back",
                   {"changed: " + what_stands(chain, start, step.before()) + detail::segments_that_stand(id, where)});
}

}  // namespace typeschema::inline v0::apply
