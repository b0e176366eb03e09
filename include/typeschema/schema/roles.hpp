// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/schema/put_text.hpp"
#include "typeschema/schema/stray.hpp"

namespace typeschema::inline v0::schema {

constexpr void take_roles(builder& b) {
    if (!b.counting)
        b.policy->roles = b.take_names();
}

/// Some roles by name; `public` is everybody.
template <meta::fixed_string... Roles>
struct role_list : stray {
    template <class Visit>
    static constexpr void for_each_role(builder& b, Visit visit) {
        const int in_order[] = {0, (visit(put_text(b, Roles.text)), 0)...};
        (void)in_order;
    }
};

}  // namespace typeschema::inline v0::schema

namespace typeschema::inline v0 {

/// The roles that a policy is for, or that get a privilege: `to<"authenticated", "service_role">`.
template <meta::fixed_string... Roles>
struct to : schema::role_list<Roles...> {
    static constexpr void on_policy(schema::builder& b) {
        to::for_each_role(b, [&](const model::name& role) { b.add_name(role); });
        schema::take_roles(b);
    }
};

/// The roles that lose a privilege.
template <meta::fixed_string... Roles>
struct from : schema::role_list<Roles...> {};

}  // namespace typeschema::inline v0
