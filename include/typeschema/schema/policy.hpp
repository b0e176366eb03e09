// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/schema/expression.hpp"
#include "typeschema/schema/identifier.hpp"
#include "typeschema/schema/roles.hpp"

namespace typeschema::inline v0::schema {

constexpr void add_policy(builder& b, const model::name& given) {
    b.add_part(model::part_kind::policy, given, true);
    b.policy = b.policies.next();
    if (b.counting)
        return;
    *b.policy = {};  // g++ 12 cannot read a member of static storage that nobody has written
    b.part->policy = b.policy;
}
constexpr void set_command(builder& b, model::command command) {
    if (!b.counting)
        b.policy->command = command;
}
template <model::command Command>
struct for_command : stray {
    static constexpr void on_policy(builder& b) { set_command(b, Command); }
};

}  // namespace typeschema::inline v0::schema

namespace typeschema::inline v0 {

/// FOR of a policy; FOR ALL is what stands without one.
struct for_all : schema::for_command<model::command::all> {};
struct for_select : schema::for_command<model::command::select> {};
struct for_insert : schema::for_command<model::command::insert> {};
struct for_update : schema::for_command<model::command::update> {};
struct for_delete : schema::for_command<model::command::delete_> {};

/// AS RESTRICTIVE: the policy takes rows away from what the others allow.
struct restrictive : schema::stray {
    static constexpr void on_policy(schema::builder& b) {
        if (!b.counting)
            b.policy->restrictive = true;
    }
};

/// USING of a policy, which `using_<…>` is too.
template <meta::fixed_string Condition>
struct policy_using : schema::stray {
    static constexpr auto read = sql::reader::first_names<schema::few_names>(Condition.view());
    static constexpr void on_policy(schema::builder& b) {
        schema::put_expression(b, b.counting ? nullptr : &b.policy->visible, Condition.view(),
                               schema::put_text(b, Condition.text), read);
    }
};

/// WITH CHECK of a policy: what a row must be to be left behind by INSERT or UPDATE.
template <meta::fixed_string Condition>
struct with_check : schema::stray {
    static constexpr auto read = sql::reader::first_names<schema::few_names>(Condition.view());
    static constexpr void on_policy(schema::builder& b) {
        schema::put_expression(b, b.counting ? nullptr : &b.policy->allowed, Condition.view(),
                               schema::put_text(b, Condition.text), read);
    }
};

/// `policy<"tenant_reads", for_select, to<"authenticated">, using_<"tenant_id = current_tenant()">>` makes
/// `CREATE POLICY tenant_reads ON <table> FOR SELECT TO authenticated USING (tenant_id = current_tenant())`.
/// No convention applies to its name. It does nothing before row level security is enabled on the table.
template <schema::identifier Name, class... Options>
struct policy : schema::stray {
    static constexpr void put(schema::builder& b) {
        schema::add_policy(b, Name.put_name(b));
        (Options::on_policy(b), ...);
    }
};

}  // namespace typeschema::inline v0
