// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/journal_format.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace typeschema::inline v0::apply {

namespace detail {

/// Statements that run only where `question` finds nothing. Several runners and scripts may make the same thing at the same
/// moment: whoever comes second is told that it exists, or that its name in the catalog does, and takes it as it is.
inline std::string unless_there(const std::string& question, const std::vector<std::string>& statements,
                                std::string_view taken) {
    std::string body = "\nbegin\n    if not exists (" + question + ") then\n";
    for (const std::string& statement : statements)
        body += statement + ";\n";
    return "do " + quoted_body(body + "    end if;\nexception when unique_violation or " + std::string(taken) +
                               " then\n    if not exists (" + question + ") then\n        raise;\n    end if;\nend\n");
}

}  // namespace detail

/// Creates a schema where it is missing. CREATE SCHEMA IF NOT EXISTS would ask for the right to create even where the schema
/// exists, so the catalog is asked.
inline std::string make_schema(const std::string& schema) {
    return detail::unless_there("select from pg_catalog.pg_namespace where nspname = " + quoted_text(schema),
                                {"create schema " + quoted_name(schema)}, "duplicate_schema");
}

/// Creates the journal's table where it is missing; its schema is there.
inline std::string make_journal(const chain_script& chain) {
    return detail::unless_there(
        "select from pg_catalog.pg_tables where schemaname = " + quoted_text(journal_schema(chain)) +
            " and tablename = " + quoted_text(journal_table),
        create_journal(chain), "duplicate_table or duplicate_object");
}

/// Carries a journal of format 1 over to format 2, where that has not been done.
inline std::string make_progress(const chain_script& chain) {
    return detail::unless_there(
        "select from pg_catalog.pg_attribute where attrelid = " + quoted_text(journal_name(chain)) +
            "::pg_catalog.regclass and attname = " + quoted_text(progress_column),
        carry_journal_over(chain), "duplicate_column");
}

/// The schema of the chain's own things.
inline std::string home_of(const chain_script& chain) {
    return journal_schema("", chain.schema);
}

/// Do runs that do not wait for each other write into the chain's journal?
inline bool shares_its_journal(const chain_script& chain) {
    return !chain.target.empty() || journal_schema(chain) != home_of(chain);
}

}  // namespace typeschema::inline v0::apply
