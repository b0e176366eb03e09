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

/// The journal's table, in the schema of the chain (or public for a chain without one), and its format's number.
/// A newer format is refused, an older one is migrated; the number stands in the table's comment and in each row.
inline constexpr std::string_view journal_table = "typeschema_journal";
inline constexpr int journal_format = 1;

/// The columns in the order of the table. A table of the journal's name with other columns was written by something
/// else. `destroys` and `destroys_counted_by` run in parallel: with `inverse` and `search_path` they carry what a
/// downgrade needs when the program at hand no longer knows the revision.
inline constexpr std::string_view journal_columns =
    "chain,target,revision,segment,format,position,parent,fingerprint,state,applied_by,applied_at,duration_ms,"
    "tool_version,search_path,inverse,destroys,destroys_counted_by,irreversible_because";

/// The schema that holds the chain's journal.
inline std::string journal_schema(const chain_script& chain) {
    return chain.schema.empty() ? std::string("public") : chain.schema;
}

/// The journal's table as SQL text: zero_admin.typeschema_journal.
inline std::string journal_name(const chain_script& chain) {
    return quoted_name(journal_schema(chain), journal_table);
}

/// How a row came to be: by running the revision, or by an operator's word.
enum class journal_state { applied, stamped };

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
            "comment on table " + table + " is " + quoted_text(detail::journal_marker(journal_format))};
}

/// The statement that records revision `index` in the transaction that applied it. Who, when and how long are the
/// server's answers, so that an offline script records the same. One segment a revision: number 0.
inline std::string insert_journal_row(const chain_script& chain, std::size_t index, const revision_script& script,
                                      journal_state state) {
    const revision_info& revision = chain.revisions[index];
    std::vector<std::string> destroys;
    std::vector<std::string> counted_by;
    for (const loss_probe& probe : script.down_losses) {
        destroys.push_back(probe.what);
        counted_by.push_back(probe.count_sql);
    }
    std::string columns(journal_columns);
    for (std::size_t comma = columns.find(','); comma != std::string::npos; comma = columns.find(',', comma + 2))
        columns.replace(comma, 1, ", ");
    const bool ran = state == journal_state::applied;
    const std::string comma = ", ";
    return "insert into " + journal_name(chain) + "\n    (" + columns + ")\nvalues\n    (" +  //
           quoted_text(chain.name) + comma + quoted_text("") + comma + quoted_text(revision.id) + ", 0, " +
           std::to_string(journal_format) + comma + std::to_string(index) + comma + quoted_text(revision.parent) +
           comma + quoted_text(revision.fingerprint) + comma + quoted_text(ran ? "applied" : "stamped") +
           ", session_user, clock_timestamp(), " +
           (ran ? "(extract(epoch from clock_timestamp() - transaction_timestamp()) * 1000)::bigint" : "0") + comma +
           quoted_text(version_text) + comma + quoted_array(chain.search_path) + comma + quoted_array(script.down) +
           comma + quoted_array(destroys) + comma + quoted_array(counted_by) + comma +
           (script.reversible ? std::string("null") : quoted_text(script.irreversible_because)) + ")";
}

/// The statement that forgets revision `index`, in the transaction that undid it.
inline std::string delete_journal_row(const chain_script& chain, std::size_t index) {
    return "delete from " + journal_name(chain) + " where chain = " + quoted_text(chain.name) +
           " and target = " + quoted_text("") + " and revision = " + quoted_text(chain.revisions[index].id);
}

/// The statement that forgets every revision but the first `kept` of the chain, those that the chain does not know
/// included.
inline std::string forget_above(const chain_script& chain, position kept) {
    std::vector<std::string> ids;
    for (position i = 0; i < kept; ++i)
        ids.push_back(chain.revisions[i].id);
    return "delete from " + journal_name(chain) + " where chain = " + quoted_text(chain.name) +
           " and target = " + quoted_text("") + " and revision <> all (" + quoted_array(ids) + ")";
}

}  // namespace typeschema::inline v0::apply
