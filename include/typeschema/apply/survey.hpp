// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/failure.hpp"
#include "typeschema/apply/history.hpp"
#include "typeschema/apply/journal_format.hpp"
#include "typeschema/apply/run_options.hpp"
#include "typeschema/apply/script.hpp"
#include "typeschema/pq/connection.hpp"
#include "typeschema/pq/transaction.hpp"
#include "typeschema/pq/value/boolean.hpp"
#include "typeschema/pq/value/integer.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace typeschema::inline v0::apply {

/// What a database says on first contact: who it is, whether it can be written to, and where it stands in the chain.
struct survey {
    std::string database;
    std::string user;
    bool standby = false;
    bool read_only = false;
    bool has_home = false;        // the chain's own schema, or the one that it is applied to
    std::string unusable_target;  // the latter, where the user may not
    bool has_schema = false;      // that of the journal
    bool has_journal = false;
    bool has_progress = false;  // the journal is of format 2
    standing history;
};

namespace detail {

inline void require_known_format(const chain_script& chain, int format) {
    if (format > journal_format)
        throw failure(exit_code::failed,
                      "the journal " + journal_schema(chain) + "." + std::string(journal_table) + " has format " +
                          std::to_string(format) + ", written by a newer typeschema; this is " + version_text +
                          " and reads format " + std::to_string(journal_format) + "; nothing was changed");
}

inline bool has_progress(const std::string& columns) {
    return columns == std::string(journal_columns) + "," + std::string(progress_column);
}

/// Refuses a table of the journal's name that this program did not make or does not understand.
inline void require_own_journal(const chain_script& chain, const std::string& kind, const std::string& comment,
                                const std::string& columns) {
    const std::string name = journal_schema(chain) + "." + std::string(journal_table);
    const std::optional<int> format = journal_format_of(comment);
    require_known_format(chain, format.value_or(0));
    // A restore without comments loses the marker; the exact columns, and the number in each row, then speak for it.
    const bool known = columns == journal_columns || has_progress(columns);
    const bool ours = kind == "r" && known && (format || comment.empty());
    if (!ours)
        throw failure(exit_code::failed, name + " was written by something else than typeschema" +
                                             (known ? "" : " (its columns: " + columns + ")") +
                                             "; nothing was changed; rename it or move it out of the schema");
}

/// The rows of a chain for its target, or for all that it has.
inline std::vector<journal_row> read_journal(pq::connection& connection, const chain_script& chain, bool all_targets) {
    const auto found = connection.execute_params(
        "select revision, parent, fingerprint, state, applied_by, "
        "coalesce(pg_catalog.to_char(applied_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS') || 'Z', applied_at::text), "
        "duration_ms, tool_version, format, segment, target "
        "from " +
            journal_name(chain) + " where chain = $1 and ($2 or target = $3) order by position, segment",
        chain.name, all_targets, chain.target);
    std::vector<journal_row> rows;
    for (const pq::row row : found) {
        const auto text = [&](std::size_t column) { return row[column].as<std::string>(); };
        rows.push_back({text(0), text(1), text(2), text(3), text(4), text(5), row[6].as<std::int64_t>(), text(7),
                        row[8].as<std::int32_t>(), row[9].as<std::int32_t>(), text(10)});
        require_known_format(chain, rows.back().format);
    }
    return rows;
}

/// What the catalog says, and whether the journal's table is one of ours.
inline survey look_around(pq::connection& connection, const chain_script& chain) {
    const auto found = connection.execute_params(
        "select pg_catalog.current_database()::text, session_user::text, pg_catalog.pg_is_in_recovery(), "
        "pg_catalog.current_setting('transaction_read_only') = 'on', n.oid is not null, c.relkind::text, "
        "pg_catalog.obj_description(c.oid, 'pg_class'), "
        "(select pg_catalog.string_agg(a.attname::text, ',' order by a.attnum) from pg_catalog.pg_attribute a "
        "where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped), "
        "(select pg_catalog.has_schema_privilege(oid, 'usage') from pg_catalog.pg_namespace where nspname = $3) "
        "from (values (1)) as one left join pg_catalog.pg_namespace n on n.nspname = $1 "
        "left join pg_catalog.pg_class c on c.relnamespace = n.oid and c.relname = $2",
        journal_schema(chain), std::string(journal_table), journal_schema("", chain.schema));
    const pq::row row = found.one();
    const auto text = [&](std::size_t column) { return row[column].as<std::optional<std::string>>().value_or(""); };
    survey result;
    result.database = text(0);
    result.user = text(1);
    result.standby = row[2].as<bool>();
    result.read_only = row[3].as<bool>();
    const auto usable = row[8].as<std::optional<bool>>();
    result.has_home = usable.has_value();
    if (!chain.target.empty() && usable == false)
        result.unusable_target = chain.target;
    result.has_schema = row[4].as<bool>();
    result.has_journal = !text(5).empty();
    if (result.has_journal) {
        detail::require_own_journal(chain, text(5), text(6), text(7));
        result.has_progress = detail::has_progress(text(7));
    }
    return result;
}

/// A transaction of its own with its own settings, in which nothing is changed: nobody's operators stand before those of
/// PostgreSQL, and rows that a policy hides are an error.
template <class Look>
auto in_own_settings(pq::connection& connection, const chain_script& chain, std::chrono::milliseconds lock_timeout,
                     Look look) {
    try {
        const pq::transaction work(connection);
        connection.execute(
            "set local search_path = pg_catalog; set local row_security = off; set local lock_timeout = '" +
            std::to_string(lock_timeout.count()) + "ms'");
        return look();
    } catch (const pq::lock_not_available&) {
        throw failure(exit_code::failed,
                      "the journal " + journal_schema(chain) + "." + std::string(journal_table) +
                          " is locked by another session; nothing was changed; run it again when that is done");
    }
}

}  // namespace detail

/// Looks without changing anything. Throws failure for a journal that is not ours, too new, or locked for longer than
/// `lock_timeout`; pq::error otherwise.
inline survey look(pq::connection& connection, const chain_script& chain,
                   std::chrono::milliseconds lock_timeout = run_options().lock_timeout) {
    return detail::in_own_settings(connection, chain, lock_timeout, [&] {
        survey result = detail::look_around(connection, chain);
        result.history = compare_history(chain, result.has_journal ? detail::read_journal(connection, chain, false)
                                                                   : std::vector<journal_row>());
        if (!chain.target.empty())
            require_schema(result.history, chain.target, result.has_home);
        return result;
    });
}

/// Refuses a server or a role that would refuse every change, with the cure.
inline void require_writable(const survey& found) {
    if (found.standby)
        throw failure(exit_code::failed,
                      "database " + found.database +
                          " is a hot standby, which cannot be changed; nothing was changed; connect to the primary");
    if (found.read_only)
        throw failure(exit_code::failed, "sessions of role " + found.user + " in database " + found.database +
                                             " are read-only (default_transaction_read_only); nothing was changed; " +
                                             "connect as a role that may write");
    if (!found.unusable_target.empty())
        throw failure(exit_code::failed, "role " + found.user + " may not use schema " + found.unusable_target +
                                             ", and names would be looked up elsewhere; nothing was changed; grant " +
                                             "it USAGE, or connect as another role");
}

}  // namespace typeschema::inline v0::apply
