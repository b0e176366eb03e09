// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/quoted.hpp"
#include "typeschema/apply/script.hpp"

#include <chrono>
#include <string>
#include <vector>

namespace typeschema::inline v0::apply {

/// The schemas that unqualified names of the chain are looked up in: what the chain states, else its own schema.
inline std::vector<std::string> effective_search_path(const chain_script& chain) {
    if (!chain.search_path.empty() || chain.schema.empty())
        return chain.search_path;
    return {chain.schema};
}

/// What every transaction of the runner sets for itself, so that neither the role's defaults nor a pooler's last
/// client decide what a revision means. A snapshot for the whole transaction would be older than the locks behind which
/// losses are counted (manual: 13.2.2, Repeatable Read). With row_security off PostgreSQL raises an error where it would have hidden
/// rows from a count or a backfill (manual: 5.8, Row Security Policies).
inline std::vector<std::string> transaction_settings(const chain_script& chain,
                                                     std::chrono::milliseconds lock_timeout) {
    std::string path;
    for (const std::string& schema : effective_search_path(chain))
        path += (path.empty() ? "" : ", ") + quoted_name(schema);
    std::vector<std::string> settings;
    settings.push_back("set transaction isolation level read committed");
    if (!path.empty())
        settings.push_back("set local search_path = " + path);
    settings.push_back("set local timezone = 'UTC'");
    settings.push_back("set local lock_timeout = '" + std::to_string(lock_timeout.count()) + "ms'");
    settings.push_back("set local row_security = off");
    settings.push_back("set local standard_conforming_strings = on");
    return settings;
}

/// Statements as one text, to be sent at once.
inline std::string joined(const std::vector<std::string>& statements) {
    std::string text;
    for (const std::string& statement : statements)
        text += statement + ";\n";
    return text;
}

}  // namespace typeschema::inline v0::apply
