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

/// What the journal holds about one applied revision, or one segment of it. `applied_at` is UTC, as "2026-01-31 08:15:00Z".
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
    int segment = 0;
    std::string target = {};
};

/// How far a revision is of which not all is there: how many of its segments are committed, and whether the statements of
/// the next one may have ended half way.
struct part_of_revision {
    std::size_t done = 0;
    bool begun = false;

    bool any() const { return done != 0 || begun; }
};

/// Where a database stands in a chain: the journal's rows from base on, the last of each revision, and, where the two
/// contradict each other, a sentence that says how and what cures it. `at` counts the rows that the chain knows, from base
/// without a gap; `part` is what is there of the revision above those.
struct standing {
    position at = 0;
    std::vector<journal_row> rows;
    part_of_revision part = {};
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

/// Leaves the last row of each revision, and takes what is there of one that is not complete.
inline part_of_revision fold_segments(std::vector<journal_row>& rows) {
    part_of_revision part;
    std::vector<journal_row> last;
    for (journal_row& row : rows) {
        if (!last.empty() && last.back().revision == row.revision && last.back().segment < row.segment)
            last.pop_back();
        last.push_back(std::move(row));
    }
    if (!last.empty() && (last.back().state == "part" || last.back().state == "begun")) {
        part.begun = last.back().state == "begun";
        part.done = static_cast<std::size_t>(last.back().segment) + (part.begun ? 0 : 1);
    }
    rows = std::move(last);
    return part;
}

}  // namespace detail

/// Holds the journal's rows, in order of position and segment, against the chain.
inline standing compare_history(const chain_script& chain, std::vector<journal_row> rows) {
    standing result;
    result.rows = std::move(rows);
    result.part = detail::fold_segments(result.rows);
    for (const journal_row& row : result.rows) {
        const bool topmost = &row == &result.rows.back();
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
        const bool in_part = row.state == "part" || row.state == "begun";
        if (result.contradiction.empty() && in_part && (!topmost || result.part.done >= revision.segments)) {
            result.contradiction = "the journal was edited: segment " + std::to_string(row.segment + 1) + " of " +
                                   revision.id + " is not the last of " + std::to_string(revision.segments) +
                                   ", and the others are missing";
            result.cure = "find out what else was changed, then 'stamp' the revision that the schema matches";
        }
    }
    if (result.part.any()) {
        --result.at;
        result.rows.pop_back();
    }
    return result;
}

/// "1 of 3 segments are applied", "0 of 1 segment is applied, and the next one was begun"
inline std::string in_words(const part_of_revision& part, const revision_info& revision) {
    return std::to_string(part.done) + " of " + std::to_string(revision.segments) +
           (revision.segments == 1 ? " segment is" : " segments are") + " applied" +
           (part.begun ? ", and the next one was begun" : "");
}

/// Holds it against the catalog: the journal outlives a schema that a chain was applied to.
inline void require_schema(standing& found, const std::string& schema, bool there) {
    if (there || (found.rows.empty() && !found.part.any()) || !found.contradiction.empty())
        return;
    found.contradiction = "the journal has revisions in schema " + schema + ", and there is no such schema";
    found.cure = "bring it back, or have the journal forget it with 'stamp base'";
}

/// Refuses to change a database whose journal contradicts the chain.
inline void require_agreement(const standing& found) {
    if (!found.contradiction.empty())
        throw failure(exit_code::drift, found.contradiction + "; nothing was changed; " + found.cure);
}

}  // namespace typeschema::inline v0::apply
