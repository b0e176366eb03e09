// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/conduct.hpp"
#include "typeschema/model/part.hpp"

#include <cstdint>
#include <string_view>

namespace typeschema::inline v0::model {

/// What can be said of a table, or of something on it, and taken back: it has one value at a time, or none.
enum class property_kind : std::uint8_t {
    comment,
    row_level_security,
    forced_row_level_security,
    storage_parameter,
    query,      // of a view
    privilege,  // of a role: granted, or revoked where PostgreSQL grants it by itself
    other,      // what its conduct says
    sequence_option,
    ownership,  // of a sequence: `value` is the column, `relations` its table
    storage,    // of a column: how large values are kept
    statistics,
    column_parameter,
    collation,  // from here on: it stands in the declaration of its column
    identity,
    serial,
    generated,
};

constexpr bool is_in_column(property_kind kind) {
    return kind >= property_kind::collation;
}
/// Does PostgreSQL make a sequence for it, named after table and column?
constexpr bool has_sequence(property_kind kind) {
    return kind == property_kind::identity || kind == property_kind::serial;
}

/// What a sentence and a summary call it, where they have no better words.
constexpr std::string_view word_for(property_kind kind) {
    switch (kind) {
        case property_kind::ownership: return "owner";
        case property_kind::storage: return "storage";
        case property_kind::statistics: return "statistics";
        case property_kind::collation: return "collation";
        case property_kind::identity: return "identity";
        case property_kind::serial: return "serial";
        case property_kind::generated: return "expression";
        default: return "";
    }
}

/// What it is said of: a table or another object, or a column, constraint, index, trigger or policy of it.
enum class subject_kind : std::uint8_t { object, column, constraint, index, trigger, policy };

constexpr std::string_view word_for(subject_kind kind) {
    switch (kind) {
        case subject_kind::object: return "object";
        case subject_kind::column: return "column";
        case subject_kind::constraint: return "constraint";
        case subject_kind::index: return "index";
        case subject_kind::trigger: return "trigger";
        case subject_kind::policy: return "policy";
    }
    return "";
}

/// A comment, a storage parameter, row level security: kind, subject and key identify it. An empty value takes it back.
struct property {
    property_kind kind = property_kind::comment;
    subject_kind of = subject_kind::object;
    bool exact = false;  // `subject` is the database's name
    name subject;        // empty for the object itself
    name key;            // the storage parameter; the role of a privilege
    name privilege;
    name value;
    list<name> relations;  // a query: schema and name of each relation that it reads, in turn; a link: the other table
    const model::conduct* conduct = nullptr;
    const details* more = nullptr;
    list<name> options;      // of a sequence: word and value of each, in turn
    expression text;         // generated: what computes it
    std::uint8_t marks = 0;  // an identity: model::mark::by_default
    bool grantable = false;  // a privilege: WITH GRANT OPTION

    [[nodiscard]] constexpr bool same_as(const property& other) const {
        return kind == other.kind && of == other.of && conduct == other.conduct && key == other.key &&
               privilege == other.privilege;
    }
    [[nodiscard]] constexpr bool is_link() const { return conduct != nullptr && conduct->link; }
};

/// Is a column computed by it?
constexpr bool is_generated(const part& p) {
    return p.property != nullptr && p.property->kind == property_kind::generated;
}

}  // namespace typeschema::inline v0::model
