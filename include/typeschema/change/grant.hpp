// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/set_property.hpp"
#include "typeschema/schema/policy.hpp"

namespace typeschema::inline v0::change {

/// What a GRANT or REVOKE is about. `arguments` tell functions of one name apart.
struct privilege_target {
    model::qualified_name named;
    model::object_kind of = model::object_kind::table;
    model::name arguments;
    model::name column;
};

/// One privilege of one role: each is a step of its own, so that each has an inverse of its own.
constexpr void put_privilege(schema::builder& b, const privilege_target& on, const model::name& privilege,
                             const model::name& role, bool granted) {
    const model::subject_kind about = on.column.empty() ? model::subject_kind::object : model::subject_kind::column;
    model::property* const said = schema::add_property(b, model::property_kind::privilege, {about, on.column}, role,
                                                       model::name(granted ? "granted" : "revoked"));
    put_said(b, on.named, on.of, on.arguments);
    if (!b.counting)
        said->privilege = privilege;
}

}  // namespace typeschema::inline v0::change

namespace typeschema::inline v0 {

/// Privileges as SQL says them, in lower case: `privileges<"select", "insert">`. TS124 tells those that a kind has not.
template <meta::fixed_string... Names>
struct privileges {
    /// A step for each privilege of each role, which `put_one(privilege, role)` puts.
    template <class Roles, class PutOne>
    static constexpr void put_each(schema::builder& b, PutOne put_one) {
        const std::uint32_t first = b.steps.used;
        const auto all_roles = [&](const model::name& privilege) {
            Roles::for_each_role(b, [&](const model::name& role) { put_one(privilege, role); });
            return 0;
        };
        const int in_order[] = {0, all_roles(schema::put_text(b, Names.text))...};
        (void)in_order;
        b.more_steps += b.steps.used - first - 1;
    }
    template <class Roles>
    static constexpr void put(schema::builder& b, const change::privilege_target& on, bool granted) {
        put_each<Roles>(b, [&](const model::name& privilege, const model::name& role) {
            change::put_privilege(b, on, privilege, role, granted);
        });
    }
};

}  // namespace typeschema::inline v0

namespace typeschema::inline v0::change {

template <bool Granted, model::object_kind Kind, schema::identifier Name, class Privileges, class Roles>
struct change_privileges {
    static constexpr void put(schema::builder& b) {
        Privileges::template put<Roles>(b, {Name.put(b), Kind, {}, {}}, Granted);
    }
};
template <bool Granted, schema::identifier Table, meta::fixed_string Column, class Privileges, class Roles>
struct change_column_privileges {
    static constexpr void put(schema::builder& b) {
        Privileges::template put<Roles>(
            b, {Table.put(b), model::object_kind::table, {}, schema::put_text(b, Column.text)}, Granted);
    }
};
template <bool Granted, schema::identifier Name, meta::fixed_string Arguments, class Privileges, class Roles>
struct change_function_privileges {
    static constexpr void put(schema::builder& b) {
        Privileges::template put<Roles>(
            b, {Name.put(b), model::object_kind::function, schema::put_text(b, Arguments.text), {}}, Granted);
    }
};

}  // namespace typeschema::inline v0::change

namespace typeschema::inline v0 {

/// `grant_on_table<"jobs", privileges<"select", "insert">, to<"worker">>` makes `GRANT SELECT ON jobs TO worker` and
/// `GRANT INSERT ON jobs TO worker`. The inverse revokes them.
template <schema::identifier Table, class Privileges, class Roles>
struct grant_on_table : change::change_privileges<true, model::object_kind::table, Table, Privileges, Roles> {};
template <schema::identifier View, class Privileges, class Roles>
struct grant_on_view : change::change_privileges<true, model::object_kind::view, View, Privileges, Roles> {};
template <schema::identifier View, class Privileges, class Roles>
struct grant_on_materialized_view
    : change::change_privileges<true, model::object_kind::materialized_view, View, Privileges, Roles> {};
template <schema::identifier Schema, class Privileges, class Roles>
struct grant_on_schema : change::change_privileges<true, model::object_kind::schema, Schema, Privileges, Roles> {};
template <schema::identifier Sequence, class Privileges, class Roles>
struct grant_on_sequence : change::change_privileges<true, model::object_kind::sequence, Sequence, Privileges, Roles> {
};
template <schema::identifier Table, meta::fixed_string Column, class Privileges, class Roles>
struct grant_on_column : change::change_column_privileges<true, Table, Column, Privileges, Roles> {};

/// `revoke_on_table<"jobs", privileges<"insert">, from<"worker">>` makes `REVOKE INSERT ON jobs FROM worker`; what nobody
/// granted is TS215. The inverse grants it again.
template <schema::identifier Table, class Privileges, class Roles>
struct revoke_on_table : change::change_privileges<false, model::object_kind::table, Table, Privileges, Roles> {};
template <schema::identifier View, class Privileges, class Roles>
struct revoke_on_view : change::change_privileges<false, model::object_kind::view, View, Privileges, Roles> {};
template <schema::identifier View, class Privileges, class Roles>
struct revoke_on_materialized_view
    : change::change_privileges<false, model::object_kind::materialized_view, View, Privileges, Roles> {};
template <schema::identifier Schema, class Privileges, class Roles>
struct revoke_on_schema : change::change_privileges<false, model::object_kind::schema, Schema, Privileges, Roles> {};
template <schema::identifier Sequence, class Privileges, class Roles>
struct revoke_on_sequence
    : change::change_privileges<false, model::object_kind::sequence, Sequence, Privileges, Roles> {};
template <schema::identifier Table, meta::fixed_string Column, class Privileges, class Roles>
struct revoke_on_column : change::change_column_privileges<false, Table, Column, Privileges, Roles> {};

/// `revoke_on_function<"update_status", "", privileges<"execute">, from<"public">>`: PostgreSQL lets everybody execute a new
/// function, so that is what can be revoked without a grant. Arguments pick one of several functions by their types.
template <schema::identifier Name, meta::fixed_string Arguments, class Privileges, class Roles>
struct grant_on_function : change::change_function_privileges<true, Name, Arguments, Privileges, Roles> {};
template <schema::identifier Name, meta::fixed_string Arguments, class Privileges, class Roles>
struct revoke_on_function : change::change_function_privileges<false, Name, Arguments, Privileges, Roles> {};

}  // namespace typeschema::inline v0
