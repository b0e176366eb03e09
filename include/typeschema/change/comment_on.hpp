// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/set_property.hpp"

namespace typeschema::inline v0::change {

template <model::object_kind Kind, schema::identifier Name, meta::fixed_string Text, meta::fixed_string Arguments = "">
struct comment_on_object {
    static constexpr void put(schema::builder& b) {
        schema::add_property(b, model::property_kind::comment, {}, {}, schema::put_text(b, Text.text));
        put_said(b, Name.put(b), Kind, schema::put_text(b, Arguments.text));
    }
};

}  // namespace typeschema::inline v0::change

namespace typeschema::inline v0 {

/// `comment_on_table<"chunks", "what is searched">` makes `COMMENT ON TABLE chunks IS 'what is searched'`. An empty text
/// takes the comment away. The inverse puts back what stood there before.
template <schema::identifier Table, meta::fixed_string Text>
struct comment_on_table : change::comment_on_object<model::object_kind::table, Table, Text> {};

/// The same for other objects: `comment_on_view<"balances", "what is left">` makes `COMMENT ON VIEW balances IS …`.
template <schema::identifier Name, meta::fixed_string Text>
struct comment_on_view : change::comment_on_object<model::object_kind::view, Name, Text> {};
template <schema::identifier Name, meta::fixed_string Text>
struct comment_on_materialized_view : change::comment_on_object<model::object_kind::materialized_view, Name, Text> {};
template <schema::identifier Name, meta::fixed_string Text>
struct comment_on_sequence : change::comment_on_object<model::object_kind::sequence, Name, Text> {};
template <schema::identifier Name, meta::fixed_string Text>
struct comment_on_enum_type : change::comment_on_object<model::object_kind::enum_type, Name, Text> {};
template <schema::identifier Name, meta::fixed_string Text>
struct comment_on_domain : change::comment_on_object<model::object_kind::domain, Name, Text> {};
template <schema::identifier Name, meta::fixed_string Text>
struct comment_on_composite_type : change::comment_on_object<model::object_kind::composite_type, Name, Text> {};
template <schema::identifier Name, meta::fixed_string Text>
struct comment_on_schema : change::comment_on_object<model::object_kind::schema, Name, Text> {};
/// Arguments pick one of several functions by their types.
template <schema::identifier Name, meta::fixed_string Text, meta::fixed_string Arguments = "">
struct comment_on_function : change::comment_on_object<model::object_kind::function, Name, Text, Arguments> {};

/// `comment_on_column<"chunks", "seq_no", "from 0">` makes `COMMENT ON COLUMN chunks.seq_no IS 'from 0'`.
template <schema::identifier Table, meta::fixed_string Column, meta::fixed_string Text>
struct comment_on_column {
    static constexpr void put(schema::builder& b) {
        change::put_property(b, Table.put(b), model::property_kind::comment,
                             {model::subject_kind::column, schema::put_text(b, Column.text)}, {},
                             schema::put_text(b, Text.text));
    }
};

}  // namespace typeschema::inline v0

namespace typeschema::inline v0::change {

/// COMMENT ON something of a table, found by the name its author gave or by the database's.
template <model::subject_kind Kind, schema::identifier Table, schema::identifier Name, meta::fixed_string Text>
struct comment_on_part {
    static constexpr void put(schema::builder& b) {
        put_property(b, Table.put(b), model::property_kind::comment, {Kind, Name.put_name(b), Name.exact}, {},
                     schema::put_text(b, Text.text));
    }
};

}  // namespace typeschema::inline v0::change

namespace typeschema::inline v0 {

/// `comment_on_index<"chunks", "seq", "for the reader">` makes `COMMENT ON INDEX ix_chunks__seq IS 'for the reader'`; the
/// others are alike. The comment goes with what it is about, and comes back with it.
template <schema::identifier Table, schema::identifier Name, meta::fixed_string Text>
struct comment_on_constraint : change::comment_on_part<model::subject_kind::constraint, Table, Name, Text> {};
template <schema::identifier Table, schema::identifier Name, meta::fixed_string Text>
struct comment_on_index : change::comment_on_part<model::subject_kind::index, Table, Name, Text> {};
template <schema::identifier Table, schema::identifier Name, meta::fixed_string Text>
struct comment_on_trigger : change::comment_on_part<model::subject_kind::trigger, Table, Name, Text> {};
template <schema::identifier Table, schema::identifier Name, meta::fixed_string Text>
struct comment_on_policy : change::comment_on_part<model::subject_kind::policy, Table, Name, Text> {};

}  // namespace typeschema::inline v0
