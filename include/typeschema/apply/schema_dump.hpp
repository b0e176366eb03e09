// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/child_program.hpp"
#include "typeschema/apply/failure.hpp"
#include "typeschema/apply/journal_format.hpp"
#include "typeschema/pq/conninfo.hpp"
#include "typeschema/pq/scrub.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace typeschema::inline v0::apply {

/// PostgreSQL 18 keeps a name for each NOT NULL, made of the names that table and column had then, and pg_dump tells those
/// that would be made differently now. Nobody chose them: `id bigint CONSTRAINT old_id_not_null NOT NULL` loses them.
inline void forget_name_of_not_null(std::string& line) {
    constexpr std::string_view before = " CONSTRAINT ", behind = " NOT NULL";
    const std::size_t end = line.rfind(behind), begin = line.rfind(before, end);
    if (end == std::string::npos || begin == std::string::npos)
        return;
    const std::string_view name = std::string_view(line).substr(begin + before.size(), end - begin - before.size());
    if (name.starts_with('"') ? name.ends_with('"') : name.find(' ') == std::string_view::npos)
        line.erase(begin, end - begin);
}

/// A dump as lines that can be compared: without what pg_dump says about itself, without names that nobody chose, and with
/// the columns of each table in alphabetical order, since a column that was dropped and added again comes last.
inline std::vector<std::string> comparable_dump(std::string_view dump) {
    std::vector<std::string> lines;
    std::size_t columns = 0;
    bool in_table = false;
    while (!dump.empty()) {
        std::string line(dump.substr(0, dump.find('\n')));
        dump.remove_prefix(std::min(dump.size(), line.size() + 1));
        const bool noise = line.empty() || line == "--" || line.starts_with("-- Name: ") ||
                           line.starts_with("-- PostgreSQL database dump") || line.starts_with("-- Dumped ") ||
                           line.starts_with("\\restrict ") || line.starts_with("\\unrestrict ") ||
                           line.starts_with("SET ") || line.starts_with("SELECT pg_catalog.set_config(");
        if (noise)
            continue;
        if (in_table && line.starts_with(")")) {
            std::sort(lines.begin() + static_cast<std::ptrdiff_t>(columns), lines.end());
            in_table = false;
        } else if (in_table && line.ends_with(",")) {
            line.pop_back();
        }
        if (in_table)
            forget_name_of_not_null(line);
        const bool opens =
            line.starts_with("CREATE ") && line.find(" TABLE ") != std::string::npos && line.ends_with("(");
        lines.push_back(std::move(line));
        if (opens) {
            in_table = true;
            columns = lines.size();
        }
    }
    return lines;
}

/// The schema of a whole database as pg_dump sees it, without the journal. `pg_dump` is the program's path.
inline std::vector<std::string> dump_schema(const chain_script& chain, const std::string& pg_dump,
                                            const std::string& connection_string) {
    const pq::conninfo options(connection_string);
    std::string target;
    for (const char* keyword :
         {"host", "hostaddr", "port", "dbname", "user", "service", "passfile", "sslmode", "sslcert", "sslkey",
          "sslrootcert", "connect_timeout", "options", "gssencmode", "channel_binding"})
        if (const auto value = options[keyword])
            target += std::string(keyword) + "=" + pq::conninfo_value(*value) + " ";
    std::vector<std::pair<std::string, std::string>> environment;
    if (const auto password = options["password"])
        environment.emplace_back("PGPASSWORD", *password);
    const child_result dumped = run_program(
        {pg_dump, "--schema-only", "--no-password", "--exclude-table=" + journal_name(chain), "--dbname=" + target},
        environment);
    if (dumped.exit_status == 127)
        throw failure(exit_code::failed, "there is no program " + pg_dump + "; install the PostgreSQL client programs");
    if (dumped.exit_status != 0)
        throw failure(exit_code::failed,
                      "pg_dump failed: " +
                          pq::scrub(dumped.errors.substr(0, dumped.errors.find('\n')), connection_string));
    return comparable_dump(dumped.output);
}

}  // namespace typeschema::inline v0::apply
