// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/add_part.hpp"
#include "typeschema/schema/policy.hpp"

namespace typeschema::inline v0::change {

constexpr void put_alter_policy(schema::builder& b, const model::qualified_name& table) {
    put_add_part(b, model::part_family::policy, "alter_policy", table);
    if (b.counting || !b.step->misplaced.empty())
        return;
    b.step->kind = model::step_kind::alter_part;
    b.step->family = model::part_family::policy;
    b.step->object = b.part->given;
    b.step->exact = true;
}

}  // namespace typeschema::inline v0::change

namespace typeschema::inline v0 {

/// `alter_policy<"jobs", policy<"own", to<"app">, using_<"owner = current_user">>>` makes
/// `ALTER POLICY own ON jobs TO app USING (owner = current_user)`. PostgreSQL changes neither its command nor whether it has a
/// condition (TS146). The inverse says what stood there before.
template <schema::identifier Table, class Policy>
struct alter_policy {
    static constexpr void put(schema::builder& b) {
        change::put_element<Policy>(b);
        change::put_alter_policy(b, Table.put(b));
    }
};

}  // namespace typeschema::inline v0
