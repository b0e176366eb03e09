// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/constraint.hpp"
#include "typeschema/sql/property.hpp"

namespace typeschema::inline v0::sql {

/// Calls `visit(column_record)` for each label of an enum type in its order: one that was added stands where it was put.
template <class Visit>
constexpr void for_each_label(const model::table_state& t, Visit visit, std::uint16_t before = 0) {
    for (const model::column_record* c = t.after(nullptr); c != nullptr; c = t.after(c)) {
        if (c->before != before)
            continue;
        for_each_label(t, visit, c->number);
        visit(*c);
    }
}

/// `CREATE TYPE message_role AS ENUM ('user', 'assistant')`
constexpr void put_create_enum_type(writer& w, const model::table_state& t) {
    w.put("CREATE TYPE ");
    put_table_name(w, t.named);
    w.put(" AS ENUM (");
    bool first = true;
    for_each_label(t, [&](const model::column_record& c) {
        w.put(first ? "" : ", ");
        first = false;
        quote_literal(w, c.named.view());
    });
    w.put(')');
}

/// A constraint that stands in the CREATE of its object, which would take NOT VALID for a word without meaning.
constexpr bool is_in_create(const model::part_record& p) {
    return p.part->constraint != nullptr && (p.marks & model::mark::not_valid) == 0;
}

/// `CREATE DOMAIN email AS text CONSTRAINT ck_email__valid CHECK (value ~ '@')`
constexpr void put_create_domain(writer& w, const model::history& h, const model::table_state& t) {
    const model::column_record& value = *t.after(nullptr);
    w.put("CREATE DOMAIN ");
    put_table_name(w, t.named);
    w.put(" AS ");
    put_type_and_collation(w, h, t, value);
    if (value.default_value != nullptr) {
        w.put(' ');
        put_default(w, h, t, *value.default_value);
    }
    if (!value.nullable)
        w.put(" NOT NULL");
    for (std::uint32_t i = 0; i < t.records.part_count; ++i)
        if (t.holds(t.records.parts[i]) && is_in_create(t.records.parts[i])) {
            w.put(' ');
            put_constraint(w, h, t, t.records.parts[i]);
        }
}

/// `CREATE TYPE address AS (street text, town text)`
constexpr void put_create_composite_type(writer& w, const model::history& h, const model::table_state& t) {
    w.put("CREATE TYPE ");
    put_table_name(w, t.named);
    w.put(" AS (");
    for (const model::column_record* c = t.after(nullptr); c != nullptr; c = t.after(c)) {
        w.put(c->number == t.after(nullptr)->number ? "" : ", ");
        quote_identifier(w, c->named.view());
        w.put(' ');
        put_type_and_collation(w, h, t, *c);
    }
    w.put(')');
}

/// `CREATE VIEW balances AS select …`
constexpr void put_create_view(writer& w, const model::table_state& t) {
    w.put("CREATE ");
    w.put(model::keyword_for(t.kind));
    w.put(' ');
    put_table_name(w, t.named);
    for (std::uint32_t i = 0; i < t.records.part_count; ++i)
        if (const model::part_record& p = t.records.parts[i];
            t.holds(p) && p.part->property != nullptr && p.part->property->kind == model::property_kind::query)
            put_view_body(w, t, p.part->property->value);
}

}  // namespace typeschema::inline v0::sql
