// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/quoted.hpp"
#include "typeschema/apply/script.hpp"

#include <chrono>
#include <string>
#include <string_view>
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

/// The same for statements that run outside of a transaction, as settings of the session. While an index is built or dropped
/// concurrently, waiting for other transactions is part of the work: all of it is bounded instead.
inline std::vector<std::string> session_settings(const chain_script& chain, std::chrono::milliseconds lock_timeout,
                                                 std::chrono::milliseconds whole) {
    std::string path;
    for (const std::string& schema : effective_search_path(chain))
        path += (path.empty() ? "" : ", ") + quoted_name(schema);
    std::vector<std::string> settings;
    if (!path.empty())
        settings.push_back("set search_path = " + path);
    settings.push_back("set timezone = 'UTC'");
    settings.push_back("set lock_timeout = '" + std::to_string(lock_timeout.count()) + "ms'");
    settings.push_back("set statement_timeout = '" + std::to_string(whole.count()) + "ms'");
    settings.push_back("set row_security = off");
    settings.push_back("set standard_conforming_strings = on");
    settings.push_back("set default_transaction_isolation = 'read committed'");
    return settings;
}

/// The parameters that session_settings changes.
inline constexpr std::string_view session_parameters[] = {"search_path",
                                                          "timezone",
                                                          "lock_timeout",
                                                          "statement_timeout",
                                                          "row_security",
                                                          "standard_conforming_strings",
                                                          "default_transaction_isolation"};

/// Statements as one text, to be sent at once.
inline std::string joined(const std::vector<std::string>& statements) {
    std::string text;
    for (const std::string& statement : statements)
        text += statement + ";\n";
    return text;
}

}  // namespace typeschema::inline v0::apply
