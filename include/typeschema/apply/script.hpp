// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/failure.hpp"
#include "typeschema/model/name.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace typeschema::inline v0::apply {

/// One thing that a downgrade would destroy, in words ("rows of zero_admin.inbox_items"), and the query that
/// counts it: exactly one row with one bigint. `may_raise`: an expression of the author may not take a value that is there.
struct loss_probe {
    std::string what;
    std::string count_sql;
    bool may_raise = false;
};

/// What would stop a downgrade ("values of shop.items.price cannot go back from bigint to integer"), counted in the same way,
/// and what to do about it.
struct obstacle_probe {
    std::string what;
    std::string count_sql;
    std::string cure;
    bool may_raise = false;
};

/// A guard, at `up[statement]`, that wants a table empty; an operator can allow its rows by its name. `saved_by` orders what is
/// saved of them first; without columns nothing is.
struct empty_guard {
    std::size_t statement = 0;
    std::string schema;
    std::string table;
    std::vector<std::string> saved_by = {};
};

/// What must hold before the last transaction of a revision is committed: a block that raises otherwise, what it is about in
/// words, and the role that it becomes, if any.
struct invariant_check {
    std::string name;
    std::string sql;
    std::string about;
    std::string role = {};
};

/// A part of a revision that is committed by itself, with its own row in the journal: a transaction, or statements that
/// PostgreSQL takes only outside of one. Those can end half way, so repeating them does no harm, or the catalog decides:
/// `index`, as SQL text, is what the first of them makes on the way up (`builds`) and drops on the way down, or the reverse.
struct revision_segment {
    std::vector<std::string> up = {};
    std::vector<std::string> down = {};
    std::vector<loss_probe> down_losses = {};
    std::vector<obstacle_probe> down_obstacles = {};
    bool alone = false;
    std::string index = {};
    bool builds = false;
    std::vector<empty_guard> guards = {};
};

/// The SQL of one revision in both directions, rendered on demand: statements without trailing semicolon, in the
/// order in which they run, what `down` destroys, and what would stop it. `segments`: the same, cut; empty where all of it is
/// one transaction.
struct revision_script {
    std::vector<std::string> up;
    std::vector<std::string> down;
    std::vector<loss_probe> down_losses;
    bool reversible = true;
    std::string irreversible_because;
    std::vector<obstacle_probe> down_obstacles = {};
    std::vector<revision_segment> segments = {};
    std::vector<empty_guard> guards = {};
    std::vector<invariant_check> invariants = {};
};

/// What undoing a revision destroys and what would stop it, asked of a database that stands at a later revision: names are
/// as they are there, and what cannot be asked there yet is left out.
struct prospect {
    std::vector<loss_probe> losses;
    std::vector<obstacle_probe> obstacles;
    bool all_losses = true;
    bool all_obstacles = true;
};

/// A revision of another chain that has to be applied before; `schema` is that chain's own, empty for one that has to be
/// applied to the schema of this chain, and `journal` the schema of its journal.
struct needed_revision {
    std::string chain;
    std::string schema;
    std::string revision;
    std::string journal = {};
};

/// What is known of a revision without rendering it: its place in the chain, the fingerprint of its meaning
/// ("1:0123456789abcdef"), where it is written ("inbox.cpp:23", or empty) and one line for each step.
struct revision_info {
    std::string id;
    std::string parent;
    std::string fingerprint;
    std::string source;
    std::vector<std::string> summary;
    std::size_t segments = 1;
    bool plain = true;                         // one segment, and that a transaction
    std::vector<std::string> follow_ups = {};  // what is left for people to do
    std::vector<needed_revision> needs = {};
    std::uint64_t quick_hash = 0;                 // as a pin keeps it
    std::vector<std::uint32_t> step_hashes = {};  // likewise
    std::vector<std::string> accepted = {};       // what its author knows of it: "loses_data: nobody reads it"
};

/// A revision of another chain that is there only while this chain stands at `at` or above it.
struct dependent_revision {
    std::string chain;
    std::string revision;
    std::size_t at = 0;
    std::string below = {};   // where that chain stands without it
    std::string schema = {};  // its own, empty where it has to be named
    std::string journal = {};
};

/// The erased view of one chain that the runner and the command line work on. It is cheap to make: `revisions` are in
/// order, base first, and `render` makes the SQL of one of them. `look_ahead`, which may be missing, makes the prospect of
/// one while the database is at `from`, a later one or itself; `look_ahead_in_part`, where only the first `segments` of `from`
/// are applied. `schema` comes first in
/// `search_path`; it is empty for a chain whose schema is left open until `placed` gives it one, mostly `usual_schema`, which
/// is then the `target` of its rows in the journal too. `journal` is the schema of that, empty for `schema`.
/// `dependents`: what other chains of the same program rest on (apply/other_chains.hpp).
struct chain_script {
    std::string name;
    std::string schema = "public";
    std::vector<std::string> search_path;
    std::vector<revision_info> revisions;
    std::function<revision_script(std::size_t index)> render;
    std::function<prospect(std::size_t index, std::size_t from)> look_ahead = {};
    std::function<prospect(std::size_t index, std::size_t from, std::size_t segments)> look_ahead_in_part = {};
    std::string usual_schema = {};
    bool open = false;  // its schema is left open
    std::vector<dependent_revision> dependents = {};
    std::string journal = {};
    std::string target = {};
};

/// Why a chain cannot be applied to a schema of that name, or nothing.
inline std::string refusal_of_schema(const std::string& name) {
    if (name.empty())
        return "a schema has a name";
    if (name.size() > model::longest_name)
        return "PostgreSQL cuts names off after " + std::to_string(model::longest_name) + " bytes";
    if (name == "$user")
        return "search_path takes that for the name of the role";
    return name.starts_with("pg_") || name == "information_schema" ? "that one belongs to PostgreSQL" : "";
}

/// A chain whose schema is left open, for one schema. Throws failure (usage) for a name that cannot be meant.
inline chain_script placed(chain_script chain, const std::string& schema) {
    if (const std::string refusal = refusal_of_schema(schema); !refusal.empty())
        throw failure(exit_code::usage,
                      "chain " + chain.name + " cannot be applied to schema '" + schema + "': " + refusal);
    chain.schema = schema;
    chain.target = schema;
    if (chain.journal.empty())
        chain.journal = "public";
    chain.search_path = {schema};
    if (schema != "public")
        chain.search_path.emplace_back("public");
    return chain;
}

/// The segments of a revision, one at least.
inline std::vector<revision_segment> segments_of(const revision_script& script) {
    if (!script.segments.empty())
        return script.segments;
    return {{.up = script.up,
             .down = script.down,
             .down_losses = script.down_losses,
             .down_obstacles = script.down_obstacles,
             .guards = script.guards}};
}

}  // namespace typeschema::inline v0::apply
