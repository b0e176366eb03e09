// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/grant.hpp"

namespace typeschema::inline v0 {

/// Privileges that their roles may grant to others: `grant_on_table<"jobs", privileges_with_grant_option<"select">,
/// to<"worker">>` makes `GRANT SELECT ON jobs TO worker WITH GRANT OPTION`. The inverse revokes them.
template <meta::fixed_string... Names>
struct privileges_with_grant_option {
    template <class Roles>
    static constexpr void put(schema::builder& b, const change::privilege_target& on, bool granted) {
        const std::uint32_t first = b.properties.used;
        privileges<Names...>::template put<Roles>(b, on, granted);
        for (std::uint32_t i = first; !b.counting && i < b.properties.used; ++i)
            b.properties.data[i].grantable = true;
    }
};

}  // namespace typeschema::inline v0
