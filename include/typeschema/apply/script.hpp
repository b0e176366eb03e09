// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace typeschema::inline v0::apply {

/// One thing that a downgrade would destroy, in words ("rows of zero_admin.inbox_items"), and the query that
/// counts it: exactly one row with one bigint.
struct loss_probe {
    std::string what;
    std::string count_sql;
};

/// The SQL of one revision in both directions, rendered on demand: statements without trailing semicolon, in the
/// order in which they run, and what `down` destroys.
struct revision_script {
    std::vector<std::string> up;
    std::vector<std::string> down;
    std::vector<loss_probe> down_losses;
    bool reversible = true;
    std::string irreversible_because;
};

/// What is known of a revision without rendering it: its place in the chain, the fingerprint of its meaning
/// ("1:0123456789abcdef"), where it is written ("inbox.cpp:23", or empty) and one line for each step.
struct revision_info {
    std::string id;
    std::string parent;
    std::string fingerprint;
    std::string source;
    std::vector<std::string> summary;
};

/// The erased view of one chain that the runner and the command line work on. It is cheap to make: `revisions` are in
/// order, base first, and `render` makes the SQL of one of them. `schema` holds the journal and comes first in
/// `search_path`; it may be empty for a chain of tenants.
struct chain_script {
    std::string name;
    std::string schema = "public";
    std::vector<std::string> search_path;
    std::vector<revision_info> revisions;
    std::function<revision_script(std::size_t index)> render;
};

}  // namespace typeschema::inline v0::apply
