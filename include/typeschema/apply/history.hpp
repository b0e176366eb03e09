// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/failure.hpp"
#include "typeschema/apply/script.hpp"
#include "typeschema/apply/target.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace typeschema::inline v0::apply {

/// What the journal holds about one applied revision. `applied_at` is UTC, as "2026-01-31 08:15:00Z".
struct journal_row {
    std::string revision;
    std::string parent;
    std::string fingerprint;
    std::string state;
    std::string applied_by;
    std::string applied_at;
    std::int64_t duration_ms = 0;
    std::string tool_version;
    int format = 0;
};

/// Where a database stands in a chain: the journal's rows from base on, and, where the two contradict each other, a
/// sentence that says how and what cures it. `at` counts the rows that the chain knows, from base without a gap.
struct standing {
    position at = 0;
    std::vector<journal_row> rows;
    std::string contradiction;
    std::string cure;
};

namespace detail {

/// Is this a fingerprint of whatever format: its number, a colon, hexadecimal digits?
inline bool is_fingerprint(std::string_view text) {
    const std::size_t colon = text.find(':');
    return colon != 0 && colon < text.size() - 1 && text.find_first_not_of("0123456789") == colon &&
           text.find_first_not_of("0123456789abcdef", colon + 1) == std::string_view::npos;
}

/// Fingerprints compare only within one format, the number before the colon.
inline bool same_meaning(std::string_view left, std::string_view right) {
    const bool comparable = left.substr(0, left.find(':')) == right.substr(0, right.find(':'));
    return !comparable || left == right;
}

inline bool knows(const chain_script& chain, const std::string& id) {
    for (const revision_info& revision : chain.revisions)
        if (revision.id == id)
            return true;
    return false;
}

}  // namespace detail

/// Holds the journal's rows, in order of position, against the chain.
inline standing compare_history(const chain_script& chain, std::vector<journal_row> rows) {
    standing result;
    result.rows = std::move(rows);
    for (const journal_row& row : result.rows) {
        const bool past_the_end = result.at == chain.revisions.size();
        if (!detail::knows(chain, row.revision)) {
            result.contradiction =
                "the database is at " + row.revision + ", which chain " + chain.name + " does not know";
            result.cure = "run the newer program that knows it";
            return result;
        }
        if (past_the_end || chain.revisions[result.at].id != row.revision) {
            const std::string missing = past_the_end ? row.revision : chain.revisions[result.at].id;
            result.contradiction = "the journal has " + row.revision + " but not " + missing + ", which chain " +
                                   chain.name + " places before it";
            result.cure = "put new revisions at the end of the chain";
            return result;
        }
        const revision_info& revision = chain.revisions[result.at++];
        if (result.contradiction.empty() && !detail::is_fingerprint(row.fingerprint)) {
            result.contradiction = "the journal was edited: the fingerprint of " + revision.id + " is '" +
                                   row.fingerprint + "', which typeschema did not write";
            result.cure = "find out what else was changed, then 'stamp' the revision that the schema matches";
        }
        if (result.contradiction.empty() && !detail::same_meaning(row.fingerprint, revision.fingerprint)) {
            result.contradiction = "history was edited: " + revision.id + " was applied as " + row.fingerprint +
                                   " on " + row.applied_at + " and is " + revision.fingerprint + " in chain " +
                                   chain.name + " now";
            result.cure = "write " + revision.id + " as it was and put the change into a new revision";
        }
    }
    return result;
}

/// Refuses to change a database whose journal contradicts the chain.
inline void require_agreement(const standing& found) {
    if (!found.contradiction.empty())
        throw failure(exit_code::drift, found.contradiction + "; nothing was changed; " + found.cure);
}

}  // namespace typeschema::inline v0::apply
