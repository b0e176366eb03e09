// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/policy.hpp"

#include <cstdint>

namespace typeschema::inline v0::change {

/// What PostgreSQL refuses of a policy (manual, CREATE POLICY).
enum class policy_trouble : std::uint8_t { none, insert_sees_no_row, leaves_no_row };

constexpr policy_trouble judge_policy(const model::policy& p) {
    if (p.command == model::command::insert && !p.visible.empty())
        return policy_trouble::insert_sees_no_row;
    const bool leaves_none = p.command == model::command::select || p.command == model::command::delete_;
    return leaves_none && !p.allowed.empty() ? policy_trouble::leaves_no_row : policy_trouble::none;
}

}  // namespace typeschema::inline v0::change
