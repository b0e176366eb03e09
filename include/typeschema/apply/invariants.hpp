// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/apply/failure.hpp"
#include "typeschema/apply/moves.hpp"
#include "typeschema/apply/quoted.hpp"
#include "typeschema/apply/script.hpp"
#include "typeschema/pq/connection.hpp"
#include "typeschema/pq/value/boolean.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace typeschema::inline v0::apply {

/// The invariants that are tried at the end of a segment on the way up: those of the revision with its last one.
inline std::vector<invariant_check> invariants_of(const revision_script& script, const move& step,
                                                  std::size_t segment) {
    const bool last = step.way == direction::up && segment + 1 == segments_of(script).size();
    return last ? script.invariants : std::vector<invariant_check>();
}

namespace detail {

/// Does a revision of the way up look as if it made roles?
inline bool makes_roles(const chain_script& chain, const std::vector<move>& moves) {
    for (const move& step : moves)
        for (const revision_segment& segment : segments_of(chain.render(step.index)))
            for (std::string statement : segment.up) {
                for (char& c : statement)
                    c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
                for (const char* const verb : {"create role", "create user", "create group"})
                    if (statement.find(verb) != std::string::npos)
                        return true;
            }
    return false;
}

}  // namespace detail

/// Refuses a run whose invariants become a role that is not there, or that the one who connects cannot become, before anything
/// is changed. A role that a revision may make is left to its turn.
inline void require_membership(pq::connection& connection, const chain_script& chain, const std::vector<move>& moves) {
    for (const move& step : moves) {
        for (const invariant_check& each : chain.render(step.index).invariants) {
            if (each.role.empty())
                continue;
            const auto found = connection.execute_params(
                "select session_user::text, pg_catalog.pg_has_role(session_user, oid, $2) from pg_catalog.pg_roles "
                "where rolname = $1",
                each.role, std::string(connection.server_version() >= 160000 ? "SET" : "MEMBER"));
            const std::string whose = "invariant " + each.name + " of " + chain.revisions[step.index].id +
                                      " runs as role " + each.role + ", ";
            if (found.empty() && !detail::makes_roles(chain, moves))
                throw failure(exit_code::failed, whose + "and there is no such role; nothing was changed",
                              {"next: create the role, or leave invariants out with --no-invariants"});
            if (found.empty() || found[0][1].as<bool>())
                continue;
            const std::string user = found[0][0].as<std::string>();
            throw failure(exit_code::failed,
                          whose + "and role " + user + ", which is connected, is no member of it; nothing was changed",
                          {"next: GRANT " + quoted_name(each.role) + " TO " + quoted_name(user) +
                           ", connect as a member, or leave invariants out with --no-invariants"});
        }
    }
}

/// "without 2 invariants", or nothing.
inline std::string left_out(std::size_t invariants) {
    if (invariants == 0)
        return "";
    return "without " + std::to_string(invariants) + (invariants == 1 ? " invariant" : " invariants");
}

}  // namespace typeschema::inline v0::apply
