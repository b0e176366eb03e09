// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/quoted.hpp"
#include "typeschema/apply/script.hpp"
#include "typeschema/apply/target.hpp"
#include "typeschema/config.hpp"

#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace typeschema::inline v0::apply {

/// The journal's table, which several chains and all schemas that a chain is applied to share, and the newest format that is
/// understood; a newer one is refused. The number stands in the table's comment and in each row. Format 2 is needed by
/// revisions that are not one plain transaction, and comes with the first of them: until then older programs can go on.
inline constexpr std::string_view journal_table = "typeschema_journal";
inline constexpr int journal_format = 2;
inline constexpr int plain_journal_format = 1;

/// The columns in the order of the table. A table of the journal's name with other columns was written by something
/// else. `destroys` and `destroys_counted_by` run in parallel: with `inverse` and `search_path` they carry what a
/// downgrade needs when the program at hand no longer knows the revision.
inline constexpr std::string_view journal_columns =
    "chain,target,revision,segment,format,position,parent,fingerprint,state,applied_by,applied_at,duration_ms,"
    "tool_version,search_path,inverse,destroys,destroys_counted_by,irreversible_because";

/// What format 2 has besides: how far the statements of a segment are that was begun, and of one that is applied, what an
/// operator took upon themselves with --allow and --no-invariants.
inline constexpr std::string_view progress_column = "progress";

/// The schema that holds a journal: as the chain says, else the chain's own, else public.
inline std::string journal_schema(const std::string& stated, const std::string& own) {
    return !stated.empty() ? stated : !own.empty() ? own : "public";
}
inline std::string journal_schema(const chain_script& chain) {
    return journal_schema(chain.journal, chain.schema);
}

/// The journal's table as SQL text: zero_admin.typeschema_journal.
inline std::string journal_name(const chain_script& chain) {
    return quoted_name(journal_schema(chain), journal_table);
}

/// How a row came to be: by running the revision, or by an operator's word; `part`: a segment that is not the last one;
/// `begun`: one whose statements may have ended half way.
enum class journal_state { applied, stamped, part, begun };

namespace detail {

inline std::string journal_marker(int format) {
    return "typeschema journal, format " + std::to_string(format);
}

}  // namespace detail

/// The format's number that a table's comment names, or nothing when the comment is not ours.
inline std::optional<int> journal_format_of(std::string_view comment) {
    const std::string_view marker = "typeschema journal, format ";
    if (!comment.starts_with(marker))
        return std::nullopt;
    int format = 0;
    const auto [end, error] = std::from_chars(comment.data() + marker.size(), comment.data() + comment.size(), format);
    if (error != std::errc() || end == comment.data() + marker.size())
        return std::nullopt;
    return format;
}

/// The statements that create an empty journal in a schema that exists.
inline std::vector<std::string> create_journal(const chain_script& chain) {
    const std::string table = journal_name(chain);
    return {"create table " + table +
                " (\n"
                "    chain text not null,\n"
                "    target text not null,\n"
                "    revision text not null,\n"
                "    segment integer not null,\n"
                "    format integer not null,\n"
                "    position integer not null,\n"
                "    parent text not null,\n"
                "    fingerprint text not null,\n"
                "    state text not null,\n"
                "    applied_by text not null,\n"
                "    applied_at timestamp with time zone not null,\n"
                "    duration_ms bigint not null,\n"
                "    tool_version text not null,\n"
                "    search_path text[] not null,\n"
                "    inverse text[] not null,\n"
                "    destroys text[] not null,\n"
                "    destroys_counted_by text[] not null,\n"
                "    irreversible_because text,\n"
                "    primary key (chain, target, revision, segment)\n"
                ")",
            "comment on table " + table + " is " + quoted_text(detail::journal_marker(plain_journal_format))};
}

/// The statements that carry a journal of format 1 over to format 2.
inline std::vector<std::string> carry_journal_over(const chain_script& chain) {
    const std::string table = journal_name(chain);
    return {"alter table " + table + " add column " + std::string(progress_column) + " text",
            "comment on table " + table + " is " + quoted_text(detail::journal_marker(2))};
}

/// The statement that records a segment of revision `index` in the transaction that applied it. Who, when and how long are
/// the server's answers, so that an offline script records the same. The last segment's row makes the revision complete; it
/// is the first to be undone, so it knows what that destroys.
inline std::string insert_journal_row(const chain_script& chain, std::size_t index, const revision_script& script,
                                      journal_state state, std::size_t segment = 0, const std::string& waived = "") {
    const revision_info& revision = chain.revisions[index];
    const bool last = segment + 1 == revision.segments;
    std::vector<std::string> destroys;
    std::vector<std::string> counted_by;
    for (const loss_probe& probe : script.down_losses) {
        destroys.push_back(probe.what);
        counted_by.push_back(probe.count_sql);
    }
    std::string columns(journal_columns);
    if (!waived.empty())
        (columns += ',') += progress_column;
    for (std::size_t comma = columns.find(','); comma != std::string::npos; comma = columns.find(',', comma + 2))
        columns.replace(comma, 1, ", ");
    constexpr std::string_view words[] = {"applied", "stamped", "part", "begun"};
    const bool ran = state == journal_state::applied || state == journal_state::part;
    const std::string comma = ", ";
    return "insert into " + journal_name(chain) + "\n    (" + columns + ")\nvalues\n    (" +  //
           quoted_text(chain.name) + comma + quoted_text(chain.target) + comma + quoted_text(revision.id) + comma +
           std::to_string(segment) + comma +
           std::to_string(revision.plain && waived.empty() ? plain_journal_format : journal_format) + comma +
           std::to_string(index) + comma + quoted_text(revision.parent) + comma + quoted_text(revision.fingerprint) +
           comma + quoted_text(words[static_cast<int>(state)]) + ", session_user, clock_timestamp(), " +
           (ran ? "(extract(epoch from clock_timestamp() - transaction_timestamp()) * 1000)::bigint" : "0") + comma +
           quoted_text(version_text) + comma + quoted_array(chain.search_path) + comma +
           quoted_array(segments_of(script)[segment].down) + comma +
           quoted_array(last ? destroys : std::vector<std::string>()) + comma +
           quoted_array(last ? counted_by : std::vector<std::string>()) + comma +
           (script.reversible || !last ? std::string("null") : quoted_text(script.irreversible_because)) +
           (waived.empty() ? "" : comma + quoted_text(waived)) + ")";
}

/// The state of a segment's row once it is there to stay.
inline journal_state state_of_row(const revision_info& revision, std::size_t segment, journal_state of_last) {
    return segment + 1 == revision.segments ? of_last : journal_state::part;
}

/// The rows of a chain in one schema, and those of revision `index` among them.
inline std::string of_chain(const chain_script& chain) {
    return " where chain = " + quoted_text(chain.name) + " and target = " + quoted_text(chain.target);
}
inline std::string of_revision(const chain_script& chain, std::size_t index) {
    return of_chain(chain) + " and revision = " + quoted_text(chain.revisions[index].id);
}

/// The statement that forgets revision `index` from a segment on, in the transaction that undid that one.
inline std::string delete_journal_row(const chain_script& chain, std::size_t index, std::size_t segment) {
    return "delete from " + journal_name(chain) + of_revision(chain, index) +
           (segment == 0 ? "" : " and segment >= " + std::to_string(segment));
}

/// The statement that notes, before a segment's statements run outside of a transaction, that they may have ended half way;
/// and the one that notes their end. The time that they took lies between the two.
inline std::string reopen_journal_row(const chain_script& chain, std::size_t index, std::size_t segment) {
    return "update " + journal_name(chain) + " set state = 'begun', applied_at = clock_timestamp(), progress = null" +
           of_revision(chain, index) + " and segment = " + std::to_string(segment);
}
inline std::string finish_journal_row(const chain_script& chain, std::size_t index, std::size_t segment,
                                      const std::string& waived = "") {
    return "update " + journal_name(chain) +
           " set state = " + (segment + 1 == chain.revisions[index].segments ? "'applied'" : "'part'") +
           ", duration_ms = (extract(epoch from clock_timestamp() - applied_at) * 1000)::bigint, "
           "applied_at = clock_timestamp(), progress = " +
           (waived.empty() ? std::string("null") : quoted_text(waived)) + of_revision(chain, index) +
           " and segment = " + std::to_string(segment);
}

/// The statement that forgets every revision but the first `kept` of the chain, those that the chain does not know
/// included.
inline std::string forget_above(const chain_script& chain, position kept) {
    std::vector<std::string> ids;
    for (position i = 0; i < kept; ++i)
        ids.push_back(chain.revisions[i].id);
    return "delete from " + journal_name(chain) + of_chain(chain) + " and revision <> all (" + quoted_array(ids) + ")";
}

}  // namespace typeschema::inline v0::apply
