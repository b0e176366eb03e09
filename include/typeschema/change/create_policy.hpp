// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/add_part.hpp"
#include "typeschema/schema/policy.hpp"

namespace typeschema::inline v0 {

/// `create_policy<"jobs", policy<"own", to<"app">, using_<"owner = current_user">>>`
/// makes `CREATE POLICY own ON jobs TO app USING (owner = current_user)`. The inverse drops it.
template <schema::identifier Table, class Policy>
struct create_policy {
    static constexpr void put(schema::builder& b) {
        change::put_element<Policy>(b);
        change::put_add_part(b, model::part_family::policy, "create_policy", Table.put(b));
    }
};

/// `drop_policy<"jobs", "own">` makes `DROP POLICY own ON jobs`. The inverse creates it as it stood.
template <schema::identifier Table, schema::identifier Name>
struct drop_policy {
    static constexpr void put(schema::builder& b) {
        change::put_drop_part(b, model::part_family::policy, Table.put(b), Name.put_name(b), true);
    }
};

}  // namespace typeschema::inline v0
