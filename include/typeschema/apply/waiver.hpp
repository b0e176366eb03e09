// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/failure.hpp"
#include "typeschema/apply/moves.hpp"
#include "typeschema/apply/nearest.hpp"
#include "typeschema/apply/quoted.hpp"
#include "typeschema/apply/run_options.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace typeschema::inline v0::apply {

/// "shop.legacy", as people say it.
inline std::string plain_name(const empty_guard& guard) {
    return guard.schema.empty() ? guard.table : guard.schema + "." + guard.table;
}

/// Does a person mean this table? With or without its schema, in the quotes of SQL or without.
inline bool is_called(const empty_guard& guard, const std::string& typed) {
    return typed == guard.table || typed == plain_name(guard) || typed == quoted_name(guard.schema, guard.table);
}

inline bool allows(const waiver& waived, const empty_guard& guard) {
    return std::ranges::any_of(waived.tables, [&](const std::string& typed) { return is_called(guard, typed); });
}

/// A segment of a revision, its guards with the schema in which a chain that leaves its own open is placed.
inline revision_segment segment_of(const chain_script& chain, const revision_script& script, std::size_t number) {
    revision_segment segment = segments_of(script)[number];
    for (empty_guard& guard : segment.guards)
        if (guard.schema.empty())
            guard.schema = chain.schema;
    return segment;
}

/// A guard of a revision that asks whether a table is empty.
struct asking_guard {
    std::size_t revision;
    empty_guard guard;
};

/// The guards of the way up among `moves`.
inline std::vector<asking_guard> guards_of(const chain_script& chain, const std::vector<move>& moves) {
    std::vector<asking_guard> all;
    for (const move& step : moves) {
        if (step.way == direction::down)
            continue;
        const revision_script script = chain.render(step.index);
        for (std::size_t i = 0; i < chain.revisions[step.index].segments; ++i)
            for (const empty_guard& guard : segment_of(chain, script, i).guards)
                all.push_back({step.index, guard});
    }
    return all;
}

namespace detail {

/// Why a table is none that a run asks for.
inline failure not_asked(const chain_script& chain, const std::string& typed) {
    const std::vector<asking_guard> all = guards_of(chain, moves_between(0, chain.revisions.size()));
    std::vector<std::string> names;
    for (const asking_guard& each : all) {
        if (is_called(each.guard, typed))
            return failure(exit_code::usage, "--allow " + typed +
                                                 ": no revision that this run applies asks for it, only " +
                                                 chain.revisions[each.revision].id + "; nothing was changed");
        names.push_back(each.guard.table);
        names.push_back(plain_name(each.guard));
    }
    const std::string hint = did_you_mean(typed, names);
    return failure(exit_code::usage, "--allow " + typed + ": no revision of chain " + chain.name +
                                         " asks whether such a table is empty" +
                                         (hint.empty() ? std::string("; nothing was changed") : hint));
}

}  // namespace detail

/// Refuses a table that no revision of the chain asks for.
inline void require_known(const chain_script& chain, const std::string& typed) {
    for (const asking_guard& each : guards_of(chain, moves_between(0, chain.revisions.size())))
        if (is_called(each.guard, typed))
            return;
    throw detail::not_asked(chain, typed);
}

/// Refuses a table that no revision of the run asks for, one that could be two, and an export that would save nothing, or
/// not all: who asks for it believes that the rows are safe.
inline void require_asked(const chain_script& chain, const waiver& waived, const std::string& directory,
                          const std::vector<move>& moves) {
    if (waived.tables.empty() && directory.empty())
        return;
    const std::vector<asking_guard> pending = guards_of(chain, moves);
    bool saves = false;
    for (const std::string& typed : waived.tables) {
        std::set<std::string> meant;
        for (const auto& [revision, guard] : pending)
            if (is_called(guard, typed)) {
                meant.insert(plain_name(guard));
                saves = true;
                if (!directory.empty() && guard.saved_by.empty())
                    throw failure(exit_code::usage,
                                  "--export: " + chain.revisions[revision].id + " does not say how the rows of " +
                                      plain_name(guard) + " are saved; nothing was changed",
                                  {"next: save them yourself and leave --export out, or write or_export<...> with the "
                                   "columns that order them"});
            }
        if (meant.empty())
            throw detail::not_asked(chain, typed);
        if (meant.size() > 1) {
            std::string several;
            for (const std::string& name : meant)
                several += (several.empty() ? "" : ", ") + name;
            throw failure(exit_code::usage, "--allow " + typed + " fits several tables: " + several);
        }
    }
    if (!directory.empty() && !saves)
        throw failure(exit_code::usage,
                      "--export saves the rows of tables that --allow names, and it names none; nothing was changed");
}

/// The statement in the place of a guard whose table may have rows: nobody writes to it from here on, as with the guard.
inline std::string lock_in_place_of(const empty_guard& guard) {
    return "lock table " + quoted_name(guard.schema, guard.table) + " in share mode";
}

/// The statements of a segment of a move.
inline std::vector<std::string> statements_of(const revision_segment& segment, const move& step, const waiver& waived) {
    std::vector<std::string> statements = step.way == direction::up ? segment.up : segment.down;
    if (step.way == direction::up)
        for (const empty_guard& guard : segment.guards)
            if (allows(waived, guard))
                statements[guard.statement] = lock_in_place_of(guard);
    return statements;
}

}  // namespace typeschema::inline v0::apply
