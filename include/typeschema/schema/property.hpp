// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/schema/identifier.hpp"

namespace typeschema::inline v0::schema {

/// What a property is about, and whether that name is the database's.
struct subject {
    model::subject_kind of = model::subject_kind::object;
    model::name named;
    bool exact = false;
};

/// A property of the table that is being put; `key` is empty but for storage parameters and privileges. Null while counting.
constexpr model::property* add_property(builder& b, model::property_kind kind, const subject& s, const model::name& key,
                                        const model::name& value) {
    b.add_part(model::part_kind::property, s.named, s.exact);
    model::property* const p = b.properties.next();
    if (b.counting)
        return nullptr;
    *p = {};
    p->kind = kind;
    p->of = s.of;
    p->exact = s.exact;
    p->subject = s.named;
    p->key = key;
    p->value = value;
    b.part->property = p;
    return p;
}

/// A storage parameter of the index that is being put; options that follow are about the index again.
constexpr void add_index_parameter(builder& b, const model::name& key, const model::name& value) {
    model::part* const index = b.part;
    const subject of_index = b.counting ? subject{} : subject{model::subject_kind::index, index->given, index->exact};
    add_property(b, model::property_kind::storage_parameter, of_index, key, value);
    b.part = index;
    ++b.along;
}

/// A property of the column that is being put.
constexpr model::property* add_column_property(builder& b, model::property_kind kind, const model::name& key,
                                               const model::name& value) {
    ++b.along;
    return add_property(b, kind, {model::subject_kind::column, b.counting ? model::name() : b.column->named}, key,
                        value);
}

/// A property that is there or not; what it says then is for people.
constexpr void add_switch(builder& b, model::property_kind kind, bool on) {
    add_property(b, kind, {}, {}, on ? model::name("on") : model::name());
}

}  // namespace typeschema::inline v0::schema

namespace typeschema::inline v0 {

/// COMMENT ON the table that holds it, or on the column: `column<"uri", text, nullable, comment<"where it came from">>`.
template <meta::fixed_string Text>
struct comment {
    static constexpr void put(schema::builder& b) {
        schema::add_property(b, model::property_kind::comment, {}, {}, schema::put_text(b, Text.text));
    }
    static constexpr void on_column(schema::builder& b) {
        schema::add_column_property(b, model::property_kind::comment, {}, schema::put_text(b, Text.text));
    }
};

/// ENABLE ROW LEVEL SECURITY: only what a policy allows is seen or written, except by the table's owner.
struct row_level_security {
    static constexpr void put(schema::builder& b) {
        schema::add_switch(b, model::property_kind::row_level_security, true);
    }
};
/// ENABLE and FORCE ROW LEVEL SECURITY: the policies bind the table's owner too; superusers stay unbound.
struct forced_row_level_security {
    static constexpr void put(schema::builder& b) {
        schema::add_switch(b, model::property_kind::row_level_security, true);
        schema::add_switch(b, model::property_kind::forced_row_level_security, true);
    }
};

/// A storage parameter of the table or index (manual, CREATE TABLE and CREATE INDEX): `storage_parameter<"fillfactor", "70">`.
template <meta::fixed_string Parameter, meta::fixed_string Value>
struct storage_parameter {
    static constexpr void put(schema::builder& b) {
        schema::add_property(b, model::property_kind::storage_parameter, {}, schema::put_text(b, Parameter.text),
                             schema::put_text(b, Value.text));
    }
    static constexpr void on_index(schema::builder& b) {
        schema::add_index_parameter(b, schema::put_text(b, Parameter.text), schema::put_text(b, Value.text));
    }
};

}  // namespace typeschema::inline v0
