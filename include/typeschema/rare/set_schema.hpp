// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/drop_table.hpp"

namespace typeschema::inline v0::change {

template <model::object_kind Kind, schema::identifier Name, meta::fixed_string Schema>
struct set_schema_of {
    static constexpr void put(schema::builder& b) {
        rename_members<Kind, Name, Schema>::put(b);
        if (!b.counting)
            b.step->exact = true;
    }
};

}  // namespace typeschema::inline v0::change

namespace typeschema::inline v0 {

/// `set_schema_of_table<"jobs", "app">` makes `ALTER TABLE jobs SET SCHEMA app`; the others are alike. Its indexes and
/// constraints go with it, and foreign keys follow. The inverse takes it back.
template <schema::identifier Table, meta::fixed_string Schema>
struct set_schema_of_table : change::set_schema_of<model::object_kind::table, Table, Schema> {};
template <schema::identifier View, meta::fixed_string Schema>
struct set_schema_of_view : change::set_schema_of<model::object_kind::view, View, Schema> {};
template <schema::identifier View, meta::fixed_string Schema>
struct set_schema_of_materialized_view : change::set_schema_of<model::object_kind::materialized_view, View, Schema> {};
template <schema::identifier Sequence, meta::fixed_string Schema>
struct set_schema_of_sequence : change::set_schema_of<model::object_kind::sequence, Sequence, Schema> {};
template <schema::identifier Type, meta::fixed_string Schema>
struct set_schema_of_enum_type : change::set_schema_of<model::object_kind::enum_type, Type, Schema> {};
template <schema::identifier Type, meta::fixed_string Schema>
struct set_schema_of_domain : change::set_schema_of<model::object_kind::domain, Type, Schema> {};
template <schema::identifier Type, meta::fixed_string Schema>
struct set_schema_of_composite_type : change::set_schema_of<model::object_kind::composite_type, Type, Schema> {};

}  // namespace typeschema::inline v0
