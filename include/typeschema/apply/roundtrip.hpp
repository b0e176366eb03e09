// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/failure.hpp"
#include "typeschema/apply/runner.hpp"
#include "typeschema/apply/script.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace typeschema::inline v0::apply {

/// What a round trip went through: how many dumps were compared, the lowest place that can be reached from head, and
/// what stays behind there because a chain only ensures it: schemas and extensions.
struct roundtrip_report {
    std::size_t comparisons = 0;
    position lowest = 0;
    std::vector<std::string> kept;
};

namespace detail {

using dump_lines = std::vector<std::string>;

/// The lines of `left` that `right` does not have, equal ones counted.
inline dump_lines lines_missing(dump_lines left, dump_lines right) {
    std::sort(left.begin(), left.end());
    std::sort(right.begin(), right.end());
    dump_lines missing;
    std::set_difference(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(missing));
    return missing;
}

inline bool may_be_kept(const std::string& line) {
    for (const char* start :
         {"CREATE SCHEMA ", "ALTER SCHEMA ", "COMMENT ON SCHEMA ", "CREATE EXTENSION ", "COMMENT ON EXTENSION "})
        if (line.starts_with(start))
            return true;
    return false;
}

/// Throws unless both dumps hold the same lines, apart from those in `kept`.
inline void require_same_dump(const std::string& sentence, const std::string& before_name, const dump_lines& before,
                              const std::string& after_name, const dump_lines& after, const dump_lines& kept) {
    const dump_lines lost = lines_missing(lines_missing(before, after), kept);
    const dump_lines gained = lines_missing(lines_missing(after, before), kept);
    if (lost.empty() && gained.empty())
        return;
    dump_lines details;
    for (const std::string& line : lost)
        details.push_back(before_name + " only: " + line);
    for (const std::string& line : gained)
        details.push_back(after_name + " only: " + line);
    if (details.size() > 20) {
        details.resize(20);
        details.push_back("...");
    }
    throw failure(exit_code::failed, sentence + ": the dumps differ", details);
}

inline void require_empty(pq::connection& connection, const survey& found) {
    const auto relations = connection.execute_params(
        "select count(*) from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace "
        "where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and not exists (select from pg_catalog.pg_depend d "
        "where d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.objid = c.oid and d.deptype = 'e')");
    if (found.has_journal || relations.one<std::int64_t>() != 0)
        throw failure(exit_code::failed, "roundtrip takes down whatever it finds, so it wants an empty database, and " +
                                             found.database +
                                             " is not empty; nothing was changed; use --ephemeral or a fresh database");
}

}  // namespace detail

/// Goes up, down and up again one revision at a time through an empty database and demands the same dump each time it
/// comes by. `dump` returns comparable lines. `on_place` hears of each place as it is reached.
inline roundtrip_report roundtrip(pq::connection& connection, const chain_script& chain, run_options options,
                                  observer& watcher, const std::function<detail::dump_lines()>& dump) {
    detail::require_empty(connection, look(connection, chain));
    options.accept_every_loss = true;
    const position head = chain.revisions.size();
    roundtrip_report report;
    for (position i = 0; i < head; ++i)
        if (!chain.render(i).reversible)
            report.lowest = i + 1;
    runner run(connection, chain, options, watcher);
    std::vector<detail::dump_lines> up{dump()};
    for (position i = 0; i < head; ++i) {
        run.upgrade("+1");
        up.push_back(dump());
    }
    std::vector<detail::dump_lines> down(head + 1);
    down[head] = up[head];
    for (position i = head; i > report.lowest; --i) {
        run.downgrade("-1");
        down[i - 1] = dump();
    }
    // What stays at the bottom was ensured, not created, and then stands at every place above as well.
    for (const std::string& line : detail::lines_missing(down[report.lowest], up[report.lowest]))
        if (detail::may_be_kept(line))
            report.kept.push_back(line);
    // From the top, so that the first difference names the revision whose inverse is wrong.
    for (position i = head; i-- > report.lowest;) {
        detail::require_same_dump("undoing " + name_of(chain, i + 1) + " does not lead back to " + name_of(chain, i),
                                  "up", up[i], "down", down[i], report.kept);
        ++report.comparisons;
    }
    for (position i = report.lowest; i < head; ++i) {
        run.upgrade("+1");
        detail::require_same_dump("applying " + name_of(chain, i + 1) + " a second time leads elsewhere", "before",
                                  down[i + 1], "again", dump(), {});
        ++report.comparisons;
    }
    return report;
}

}  // namespace typeschema::inline v0::apply
