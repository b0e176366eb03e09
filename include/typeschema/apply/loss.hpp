// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/failure.hpp"
#include "typeschema/apply/locked_tables.hpp"
#include "typeschema/apply/observer.hpp"
#include "typeschema/apply/probe.hpp"
#include "typeschema/apply/quoted.hpp"
#include "typeschema/apply/script.hpp"
#include "typeschema/pq/connection.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace typeschema::inline v0::apply {

/// What is there to be destroyed now, the empty counts left out. Runs with row_security = off, so that PostgreSQL
/// raises where row level security would have hidden rows; that error becomes a failure with its cure. Where the way up
/// again does not take what the way down makes of a value (no obstacle stopped that before), the loss is some values.
inline std::vector<loss> count_losses(pq::connection& connection, const std::vector<loss_probe>& probes) {
    std::vector<loss> losses;
    for (const loss_probe& probe : probes) {
        try {
            if (const std::int64_t count = count_by(connection, probe.count_sql); count != 0)
                losses.push_back({probe.what, count});
        } catch (const pq::insufficient_privilege& refused) {
            throw failure(exit_code::failed,
                          "cannot count the " + probe.what + ": " + refused.message() + " (SQLSTATE " +
                              refused.sqlstate() + "); nothing was changed",
                          {"next: connect as a role that sees every row (the owner, without forced row level security, "
                           "or one with BYPASSRLS)"});
        } catch (const pq::error& error) {
            if (!probe.may_raise || !is_about_a_value(error))
                throw;
            losses.push_back({probe.what, uncounted});
        }
    }
    return losses;
}

/// Keeps writers away from every table that the probes read, until the transaction ends, so that a count stays true
/// until the data is gone. Which tables those are, the server knows best: the ones it locks to plan the queries.
inline void lock_counted_tables(pq::connection& connection, const std::vector<loss_probe>& probes) {
    if (probes.empty())
        return;
    // The savepoint gives back the weak locks of planning: kept, they could deadlock with the strong ones below.
    connection.execute("savepoint typeschema_plan");
    for (const loss_probe& probe : probes)
        connection.execute("explain " + probe.count_sql);
    const auto tables = connection.execute_params("select n.nspname::text, c.relname::text " +
                                                  std::string(from_locked_tables) + " order by 1, 2");
    std::string names;
    for (const pq::row table : tables)
        names += (names.empty() ? "" : ", ") + quoted_name(table[0].as<std::string>(), table[1].as<std::string>());
    connection.execute("rollback to savepoint typeschema_plan");
    if (!names.empty())
        connection.execute("lock table " + names + " in share mode");
}

/// "3 rows of zero_admin.inbox_items, 1 value of zero_admin.inbox_items.uri"
inline std::string in_words(const std::vector<loss>& losses) {
    std::string text;
    for (const loss& each : losses)
        text += (text.empty() ? "" : ", ") + counted(each.count, each.what);
    return text;
}

/// The refusal to destroy something that nobody accepted. `standing` says where the database is left.
inline failure loss_refused(const std::string& revision, const std::vector<loss>& losses, const std::string& standing) {
    return failure(exit_code::failed, "undoing " + revision + " would destroy " + in_words(losses) + "; " + standing,
                   {"next: save the data, or add --accept-loss " + revision + " to destroy it"});
}

}  // namespace typeschema::inline v0::apply
