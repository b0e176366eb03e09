// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/create_type.hpp"
#include "typeschema/change/set_property.hpp"
#include "typeschema/schema/view.hpp"

namespace typeschema::inline v0 {

/// `create_view<balances>` makes `CREATE VIEW balances AS select …`. The inverse drops it.
template <schema::table_type View>
struct create_view : change::create_members<model::object_kind::view, View> {};
template <schema::table_type View>
struct create_materialized_view : change::create_members<model::object_kind::materialized_view, View> {};

/// `drop_view<"balances">` makes `DROP VIEW balances`. The inverse creates it as it stood.
template <schema::identifier Name>
struct drop_view : change::drop_members<model::object_kind::view, Name> {};
template <schema::identifier Name>
struct drop_materialized_view : change::drop_members<model::object_kind::materialized_view, Name> {};

template <schema::identifier Name, meta::fixed_string To>
struct rename_view : change::rename_members<model::object_kind::view, Name, To> {};
template <schema::identifier Name, meta::fixed_string To>
struct rename_materialized_view : change::rename_members<model::object_kind::materialized_view, Name, To> {};

/// `replace_view<"balances", "select …">` makes `CREATE OR REPLACE VIEW balances AS select …`. PostgreSQL keeps the
/// columns that are there, so the new query begins with the old one's. The inverse drops the view and creates it with the
/// query that stood there before: a shorter list of columns cannot replace a longer one.
template <schema::identifier Name, meta::fixed_string Query>
struct replace_view {
    static constexpr void put(schema::builder& b) {
        const model::name kept = schema::put_text(b, Query.text);
        schema::put_relations(b, Query.view(), kept);
        schema::put_query(b, kept);
        change::put_said(b, Name.put(b), model::object_kind::view);
    }
};

}  // namespace typeschema::inline v0
