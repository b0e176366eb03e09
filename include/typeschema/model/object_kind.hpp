// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string_view>

namespace typeschema::inline v0::model {

/// What a step can be about. Those up to `verbatim` have members: columns, labels or attributes, and parts.
enum class object_kind : std::uint8_t {
    table,
    view,
    materialized_view,
    sequence,
    enum_type,
    domain,
    composite_type,
    range_type,
    cast,
    aggregate,
    verbatim,  // of any other kind: its text is all that is known of it
    function,
    schema,
    extension,
    revision,
};

constexpr bool has_members(object_kind kind) {
    return kind <= object_kind::verbatim;
}

/// Is it made by what the conduct of its first part says?
constexpr bool has_maker(object_kind kind) {
    return kind >= object_kind::range_type && kind <= object_kind::verbatim;
}
/// Is its name one among others of its kind, so that only its conduct finds it?
constexpr bool found_by_maker(object_kind kind) {
    return kind >= object_kind::cast && kind <= object_kind::verbatim;
}

/// The columns of a view come from its query, which nobody has read for them.
constexpr bool knows_columns(object_kind kind) {
    return kind != object_kind::view && kind != object_kind::materialized_view;
}

/// PostgreSQL's name spaces: two objects of one space cannot share a name in a schema. One kind stands for all of its space.
constexpr object_kind space_of(object_kind kind) {
    switch (kind) {
        case object_kind::view:
        case object_kind::sequence:
        case object_kind::materialized_view: return object_kind::table;
        case object_kind::domain:
        case object_kind::range_type:
        case object_kind::composite_type: return object_kind::enum_type;
        default: return kind;
    }
}

constexpr bool in_a_schema(object_kind kind) {
    return kind <= object_kind::function;
}

/// The word of DDL for it: `DROP MATERIALIZED VIEW …`.
constexpr std::string_view keyword_for(object_kind kind) {
    switch (kind) {
        case object_kind::table: return "TABLE";
        case object_kind::view: return "VIEW";
        case object_kind::materialized_view: return "MATERIALIZED VIEW";
        case object_kind::sequence: return "SEQUENCE";
        case object_kind::enum_type:
        case object_kind::range_type:
        case object_kind::composite_type: return "TYPE";
        case object_kind::domain: return "DOMAIN";
        case object_kind::cast: return "CAST";
        case object_kind::aggregate: return "AGGREGATE";
        case object_kind::function: return "FUNCTION";
        case object_kind::schema: return "SCHEMA";
        case object_kind::extension: return "EXTENSION";
        case object_kind::verbatim:
        case object_kind::revision: break;
    }
    return "";
}

/// The word that a sentence and a summary use for it.
constexpr std::string_view word_for(object_kind kind) {
    switch (kind) {
        case object_kind::table: return "table";
        case object_kind::view: return "view";
        case object_kind::materialized_view: return "materialized view";
        case object_kind::sequence: return "sequence";
        case object_kind::enum_type: return "enum type";
        case object_kind::domain: return "domain";
        case object_kind::composite_type: return "composite type";
        case object_kind::range_type: return "range type";
        case object_kind::cast: return "cast";
        case object_kind::aggregate: return "aggregate";
        case object_kind::verbatim: return "object";
        case object_kind::function: return "function";
        case object_kind::schema: return "schema";
        case object_kind::extension: return "extension";
        case object_kind::revision: return "revision";
    }
    return "";
}

}  // namespace typeschema::inline v0::model
