// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/survey.hpp"

#include <chrono>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace typeschema::inline v0::apply {

/// Where a chain stands in one of the schemas that it was applied to.
struct target_standing {
    std::string schema;
    standing history;
};

/// Where it stands in all of them, by name.
struct survey_of_targets {
    std::string database;
    std::vector<target_standing> targets;
};

namespace detail {

inline std::set<std::string> schemas(pq::connection& connection) {
    std::set<std::string> names;
    for (const pq::row row : connection.execute_params("select nspname::text from pg_catalog.pg_namespace"))
        names.insert(row[0].as<std::string>());
    return names;
}

}  // namespace detail

/// Looks at all schemas of a chain whose schema is left open, without changing anything: the journal is read once, however many
/// they are. Throws as `look` does.
inline survey_of_targets look_at_all(pq::connection& connection, const chain_script& chain,
                                     std::chrono::milliseconds lock_timeout = run_options().lock_timeout) {
    return detail::in_own_settings(connection, chain, lock_timeout, [&] {
        const survey around = detail::look_around(connection, chain);
        survey_of_targets result{around.database, {}};
        if (!around.has_journal)
            return result;
        const std::set<std::string> there = detail::schemas(connection);
        std::map<std::string, std::vector<journal_row>> by_schema;
        for (journal_row& row : detail::read_journal(connection, chain, true))
            if (!row.target.empty())
                by_schema[row.target].push_back(std::move(row));
        for (auto& [schema, rows] : by_schema) {
            result.targets.push_back({schema, compare_history(chain, std::move(rows))});
            require_schema(result.targets.back().history, schema, there.contains(schema));
        }
        return result;
    });
}

}  // namespace typeschema::inline v0::apply
