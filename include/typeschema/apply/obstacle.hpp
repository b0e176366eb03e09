// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/explain.hpp"
#include "typeschema/apply/failure.hpp"
#include "typeschema/apply/observer.hpp"
#include "typeschema/apply/probe.hpp"
#include "typeschema/apply/script.hpp"

#include <string>
#include <vector>

namespace typeschema::inline v0::apply {

/// The refusal to begin what the server would refuse to end. `standing` says where the database is left.
inline failure obstructed(const std::string& revision, const obstacle_probe& probe, const std::string& found,
                          const std::string& standing) {
    return failure(exit_code::failed, "cannot undo " + revision + ": " + found + "; " + standing,
                   {"counted by: " + probe.count_sql, "next: " + probe.cure + ", and run downgrade again"});
}

/// Throws a failure for the first obstacle that is there. Returns false where one could not be looked for, because its table
/// has another name yet or may not be read: then its own turn decides, or the server. Rows that a policy hides are a failure.
inline bool require_no_obstacle(pq::connection& connection, const std::string& revision,
                                const std::vector<obstacle_probe>& probes, const std::string& standing) {
    bool all = true;
    for (const obstacle_probe& probe : probes) {
        try {
            if (const std::int64_t count = count_by(connection, probe.count_sql); count != 0)
                throw obstructed(revision, probe, counted(count, probe.what), standing);
        } catch (const pq::error& error) {
            if (is_about_a_value(error))
                throw obstructed(revision, probe, counted(uncounted, probe.what) + ": " + in_words(error), standing);
            if (hides_rows(error))
                throw failure(exit_code::failed,
                              "cannot tell whether " + probe.what + ": " + in_words(error) + "; " + standing,
                              {"counted by: " + probe.count_sql, "next: " + std::string(cure_for_hidden_rows)});
            if (!error.sqlstate().starts_with("42"))
                throw;
            all = false;
        }
    }
    return all;
}

}  // namespace typeschema::inline v0::apply
