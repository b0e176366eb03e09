// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/object_kind.hpp"

#include <string_view>

namespace typeschema::inline v0::model {

/// Is that a privilege on objects of this kind (manual, GRANT)? `column`: on one of its columns.
constexpr bool is_privilege(std::string_view privilege, object_kind kind, bool column) {
    constexpr std::string_view of_table[] = {"select",   "insert",     "update",  "delete",
                                             "truncate", "references", "trigger", "maintain"};
    constexpr std::string_view of_column[] = {"select", "insert", "update", "references"};
    const auto among = [&](const auto& list) {
        for (const std::string_view one : list)
            if (one == privilege)
                return true;
        return false;
    };
    switch (kind) {
        case object_kind::table:
        case object_kind::view:
        case object_kind::materialized_view: return column ? among(of_column) : among(of_table);
        case object_kind::sequence: return privilege == "usage" || privilege == "select" || privilege == "update";
        case object_kind::function: return privilege == "execute";
        case object_kind::schema: return privilege == "usage" || privilege == "create";
        case object_kind::enum_type:
        case object_kind::domain:
        case object_kind::range_type:
        case object_kind::composite_type: return privilege == "usage";
        default: return false;
    }
}

/// Does everybody have it without a grant?
constexpr bool is_public_by_default(object_kind kind, std::string_view role) {
    return role == "public" && (kind == object_kind::function || space_of(kind) == object_kind::enum_type);
}

}  // namespace typeschema::inline v0::model
