// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/set_property.hpp"
#include "typeschema/rare/table_traits.hpp"

namespace typeschema::inline v0::change {

/// What belongs to nobody else by a step belongs to whoever made it, which is whoever undoes that step.
constexpr void put_owner(sql::writer& w, const model::history& h, const model::table_state& t,
                         const model::part_record& p, bool set) {
    w.put("ALTER ");
    w.put(sql::keyword_for(h, t));
    w.put(' ');
    sql::put_subject(w, h, t, p);
    w.put(" OWNER TO ");
    if (set)
        return sql::quote_identifier(w, p.part->property->value.view());
    w.put("CURRENT_USER");
}
constexpr void put_owner_summary(sql::writer& w, const model::table_state& t, const model::property& p, bool set) {
    sql::put_trait_summary(w, t, set ? "set owner" : "reset owner");
    if (set)
        w.put(" to "), w.put(p.value.view());
}
constexpr void name_owner(sql::writer& w, const model::property&) {
    w.put("the owner of ");
}
constexpr void mean_owner(chain_detail::meaning& m, const model::history&, const model::property& p) {
    mean_trait(m, "owner", p);
}

inline constexpr model::conduct owner_conduct{
    .put = put_owner,
    .summarize = put_owner_summary,
    .name = name_owner,
    .mean = mean_owner,
    .explain = problem::explain_trait,
};

/// `arguments` tell functions of one name apart.
template <model::object_kind Kind, schema::identifier Name, meta::fixed_string Role, meta::fixed_string Arguments = "">
struct set_owner_of {
    static constexpr void put(schema::builder& b) {
        schema::add_trait(b, owner_conduct, {}, {}, schema::put_text(b, Role.text));
        put_said(b, Name.put(b), Kind, schema::put_text(b, Arguments.text));
    }
};

}  // namespace typeschema::inline v0::change

namespace typeschema::inline v0 {

/// The owner of the table, view or type that holds it, where that is not whoever runs the chain.
template <meta::fixed_string Role>
struct owner {
    static constexpr void put(schema::builder& b) {
        schema::add_trait(b, change::owner_conduct, {}, {}, schema::put_text(b, Role.text));
    }
};

/// `set_owner_of_table<"jobs", "worker">` makes `ALTER TABLE jobs OWNER TO worker`; the others are alike. The inverse gives it
/// back to the owner before, or to whoever runs it.
template <schema::identifier Table, meta::fixed_string Role>
struct set_owner_of_table : change::set_owner_of<model::object_kind::table, Table, Role> {};
template <schema::identifier View, meta::fixed_string Role>
struct set_owner_of_view : change::set_owner_of<model::object_kind::view, View, Role> {};
template <schema::identifier View, meta::fixed_string Role>
struct set_owner_of_materialized_view : change::set_owner_of<model::object_kind::materialized_view, View, Role> {};
template <schema::identifier Sequence, meta::fixed_string Role>
struct set_owner_of_sequence : change::set_owner_of<model::object_kind::sequence, Sequence, Role> {};
template <schema::identifier Type, meta::fixed_string Role>
struct set_owner_of_enum_type : change::set_owner_of<model::object_kind::enum_type, Type, Role> {};
template <schema::identifier Type, meta::fixed_string Role>
struct set_owner_of_domain : change::set_owner_of<model::object_kind::domain, Type, Role> {};
template <schema::identifier Type, meta::fixed_string Role>
struct set_owner_of_composite_type : change::set_owner_of<model::object_kind::composite_type, Type, Role> {};
template <schema::identifier Schema, meta::fixed_string Role>
struct set_owner_of_schema : change::set_owner_of<model::object_kind::schema, Schema, Role> {};
/// Arguments pick one of several functions by their types.
template <schema::identifier Function, meta::fixed_string Role, meta::fixed_string Arguments = "">
struct set_owner_of_function : change::set_owner_of<model::object_kind::function, Function, Role, Arguments> {};

}  // namespace typeschema::inline v0
