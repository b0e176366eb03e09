// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/failure.hpp"
#include "typeschema/apply/journal_format.hpp"
#include "typeschema/apply/quoted.hpp"
#include "typeschema/apply/script.hpp"
#include "typeschema/apply/target.hpp"
#include "typeschema/pq/connection.hpp"
#include "typeschema/pq/transaction.hpp"
#include "typeschema/pq/value/boolean.hpp"
#include "typeschema/pq/value/text.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace typeschema::inline v0::apply {

/// Tells the chains of one program which of them rest on which.
inline void link(std::vector<chain_script>& chains) {
    for (chain_script& below : chains)
        for (const chain_script& above : chains)
            for (const revision_info& revision : above.revisions)
                for (const needed_revision& needs : revision.needs)
                    for (std::size_t i = 0; needs.chain == below.name && i < below.revisions.size(); ++i)
                        if (below.revisions[i].id == needs.revision)
                            below.dependents.push_back({above.name, revision.id, i + 1,
                                                        revision.parent.empty() ? "base" : revision.parent,
                                                        above.open});
}

namespace detail {

/// A look at journals that changes nothing; see `look`.
inline void set_for_looking(pq::connection& connection, std::chrono::milliseconds lock_timeout) {
    connection.execute("set local search_path = pg_catalog; set local row_security = off; set local lock_timeout = '" +
                       std::to_string(lock_timeout.count()) + "ms'");
}

inline std::string rows_of_revision(const std::string& journal, const std::string& chain, const std::string& revision) {
    return "from " + journal + " where chain = " + quoted_text(chain) + " and revision = " + quoted_text(revision);
}

inline bool is_reached(pq::connection& connection, const std::string& journal, const needed_revision& needs) {
    return connection.execute_params("select pg_catalog.to_regclass($1::text) is not null", journal).one<bool>() &&
           connection
               .execute_params("select exists (select " + rows_of_revision(journal, needs.chain, needs.revision) +
                               " and state in ('applied', 'stamped'))")
               .one<bool>();
}

/// A schema as an argument of a command: in quotes where it is not one plain word.
inline std::string as_argument(const std::string& schema) {
    return quoted_name(schema) == schema ? schema : "\"" + schema + "\"";
}

/// The schemas that hold a journal: a chain whose schema is left open has many.
inline std::vector<std::string> schemas_with_journal(pq::connection& connection) {
    std::vector<std::string> schemas;
    for (const pq::row row : connection.execute_params(
             "select n.nspname::text from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = "
             "c.relnamespace where c.relname = $1 and c.relkind = 'r' order by 1",
             std::string(journal_table)))
        schemas.push_back(row[0].as<std::string>());
    return schemas;
}

}  // namespace detail

/// Refuses to go up where a revision on the way needs another chain that is not there yet, before anything is changed.
inline void require_needed_chains(pq::connection& connection, const chain_script& chain, position from, position to,
                                  std::chrono::milliseconds lock_timeout) {
    bool any = false;
    for (position i = from; i < to; ++i)
        any = any || !chain.revisions[i].needs.empty();
    if (!any)
        return;
    const pq::transaction work(connection);
    detail::set_for_looking(connection, lock_timeout);
    for (position i = from; i < to; ++i)
        for (const needed_revision& needs : chain.revisions[i].needs) {
            const std::string schema = needs.schema.empty() ? journal_schema(chain) : needs.schema;
            if (detail::is_reached(connection, quoted_name(schema, journal_table), needs))
                continue;
            throw failure(exit_code::failed,
                          "cannot apply " + chain.revisions[i].id + ": it needs chain " + needs.chain + " at " +
                              needs.revision + ", which this database has not reached; nothing was changed",
                          {"next: 'upgrade " + needs.revision + " --chain " + needs.chain +
                           (needs.schema.empty() ? " --schema " + detail::as_argument(schema) : "") +
                           "', then this again"});
        }
}

/// Refuses to go down below a revision that another chain rests on while that one is applied, wherever its journal is.
inline void require_no_dependents(pq::connection& connection, const chain_script& chain, position goal,
                                  std::chrono::milliseconds lock_timeout) {
    std::vector<dependent_revision> above;
    for (const dependent_revision& each : chain.dependents)
        if (each.at > goal)
            above.push_back(each);
    if (above.empty())
        return;
    const pq::transaction work(connection);
    detail::set_for_looking(connection, lock_timeout);
    std::string query;
    for (const std::string& schema : detail::schemas_with_journal(connection))
        for (const dependent_revision& each : above)
            query += (query.empty() ? "" : " union all ") +
                     ("select " + quoted_text(schema) + ", " + quoted_text(each.chain) + ", " +
                      quoted_text(each.revision) + ", " + quoted_text(name_of(chain, each.at)) + ", " +
                      quoted_text("downgrade " + each.below + " --chain " + each.chain +
                                  (each.open ? " --schema " + detail::as_argument(schema) : "")) +
                      " ") +
                     detail::rows_of_revision(quoted_name(schema, journal_table), each.chain, each.revision);
    if (query.empty())
        return;
    const auto found = connection.execute_params(query);
    if (found.empty())
        return;
    const auto text = [row = found[0]](std::size_t i) { return row[i].as<std::string>(); };
    throw failure(exit_code::failed,
                  "cannot undo " + text(3) + ": " + text(2) + " of chain " + text(1) + " in schema " + text(0) +
                      " rests on it; nothing was changed",
                  {"next: '" + text(4) + "', then this again"});
}

}  // namespace typeschema::inline v0::apply
