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
#include "typeschema/pq/value/integer.hpp"
#include "typeschema/pq/value/text.hpp"

#include <cstddef>
#include <cstdint>
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
                                                        above.schema, journal_schema(above)});
}

namespace detail {

/// A look at journals that changes nothing; see `look`.
inline void set_for_looking(pq::connection& connection, std::chrono::milliseconds lock_timeout) {
    connection.execute("set local search_path = pg_catalog; set local row_security = off; set local lock_timeout = '" +
                       std::to_string(lock_timeout.count()) + "ms'");
}

inline bool is_there(pq::connection& connection, const std::string& journal) {
    return connection.execute_params("select pg_catalog.to_regclass($1::text) is not null", journal).one<bool>();
}

inline std::string rows_of_revision(const std::string& journal, const std::string& chain, const std::string& revision) {
    return "from " + journal + " where chain = " + quoted_text(chain) + " and revision = " + quoted_text(revision);
}

/// A chain whose schema is left open has to be there in the schema of the one that rests on it.
inline bool is_reached(pq::connection& connection, const chain_script& chain, const needed_revision& needs) {
    const std::string journal = quoted_name(journal_schema(needs.journal, needs.schema), journal_table);
    return is_there(connection, journal) &&
           connection
               .execute_params("select exists (select " + rows_of_revision(journal, needs.chain, needs.revision) +
                               " and target = " + quoted_text(needs.schema.empty() ? chain.schema : "") +
                               " and state in ('applied', 'stamped'))")
               .one<bool>();
}

/// The rows of what rests on a chain, with their schema: where both chains are in many, each rests on that of its own.
inline std::string rows_of_dependent(const chain_script& chain, const dependent_revision& above) {
    const std::string rows = rows_of_revision(quoted_name(above.journal, journal_table), above.chain, above.revision);
    if (!above.schema.empty())
        return "select " + quoted_text(above.schema) + " as home " + rows + " and target = '' and " +
               (chain.target.empty() || chain.target == above.schema ? "true" : "false");
    return "select target as home " + rows + (chain.target.empty() ? "" : " and target = " + quoted_text(chain.target));
}

/// A schema as an argument of a command: in quotes where it is not one plain word.
inline std::string as_argument(const std::string& schema) {
    return quoted_name(schema) == schema ? schema : "\"" + schema + "\"";
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
            if (detail::is_reached(connection, chain, needs))
                continue;
            throw failure(exit_code::failed,
                          "cannot apply " + chain.revisions[i].id + ": it needs chain " + needs.chain + " at " +
                              needs.revision + ", which this database has not reached; nothing was changed",
                          {"next: 'upgrade " + needs.revision + " --chain " + needs.chain +
                           (needs.schema.empty() ? " --schema " + detail::as_argument(chain.schema) : "") +
                           "', then this again"});
        }
}

/// Refuses to go down below a revision that another chain rests on while that one is applied, in whatever schema.
inline void require_no_dependents(pq::connection& connection, const chain_script& chain, position goal,
                                  std::chrono::milliseconds lock_timeout) {
    std::vector<const dependent_revision*> above;
    for (const dependent_revision& each : chain.dependents)
        if (each.at > goal)
            above.push_back(&each);
    if (above.empty())
        return;
    const pq::transaction work(connection);
    detail::set_for_looking(connection, lock_timeout);
    for (const dependent_revision* each : above) {
        if (!detail::is_there(connection, quoted_name(each->journal, journal_table)))
            continue;
        const auto found = connection.execute_params("select home, pg_catalog.count(*) over () - 1 from (" +
                                                     detail::rows_of_dependent(chain, *each) +
                                                     ") as above group by home order by home limit 1");
        if (found.empty())
            continue;
        const auto schema = found[0][0].as<std::string>();
        const auto others = found[0][1].as<std::int64_t>();
        throw failure(
            exit_code::failed,
            "cannot undo " + name_of(chain, each->at) + ": " + each->revision + " of chain " + each->chain +
                " in schema " + schema + (others == 0 ? "" : " (and in " + std::to_string(others) + " more)") +
                " rests on it; nothing was changed",
            {"next: 'downgrade " + each->below + " --chain " + each->chain +
             (each->schema.empty() ? " --schema " + detail::as_argument(schema) : "") + "', then this again"});
    }
}

}  // namespace typeschema::inline v0::apply
