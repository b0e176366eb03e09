// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/index_keys.hpp"

namespace typeschema::inline v0::sql {

constexpr std::string_view words_for(model::action a) {
    switch (a) {
        case model::action::no_action: return "NO ACTION";
        case model::action::restricted: return "RESTRICT";
        case model::action::cascade: return "CASCADE";
        case model::action::set_null: return "SET NULL";
        case model::action::set_default: return "SET DEFAULT";
    }
    return "";
}

/// ` REFERENCES inbox_items (id) ON DELETE CASCADE`, with the names that the other table has in this state.
constexpr void put_references(writer& w, const model::history& h, const model::table_state& t,
                              const model::part_record& p) {
    const model::constraint& c = *p.part->constraint;
    const std::uint32_t target = h.names.find(model::object_kind::table, c.referred, p.made);
    w.put(" REFERENCES ");
    put_table_name(w, target == model::nothing ? h.names.full(c.referred) : h.names.name_of(target, t.state));
    for (std::uint32_t i = 0; i < c.referred_columns.size; ++i) {
        w.put(i == 0 ? " (" : ", ");
        const model::column_record* column =
            target == model::nothing ? nullptr : h.table_at(target, p.made).find(c.referred_columns[i]);
        if (column == nullptr)
            quote_identifier(w, c.referred_columns[i].view());  // of another chain, where it keeps its name
        else
            put_current_name(w, h.table_at(target, t.state), column->number, c.referred_columns[i]);
    }
    w.put(c.referred_columns.empty() ? "" : ")");
    if ((c.marks & model::mark::match_full) != 0)
        w.put(" MATCH FULL");
    if (c.on_delete != model::action::no_action) {
        w.put(" ON DELETE ");
        w.put(words_for(c.on_delete));
        if (c.more != nullptr && !c.more->set_columns.empty()) {
            w.put(' ');
            put_columns(w, t, c.more->set_columns, t.records.uses + p.first_use + c.columns.size);
        }
    }
    if (c.on_update != model::action::no_action) {
        w.put(" ON UPDATE ");
        w.put(words_for(c.on_update));
    }
}

/// ` DEFERRABLE INITIALLY DEFERRED`
constexpr void put_deferral(writer& w, std::uint8_t marks) {
    if ((marks & model::mark::deferrable) != 0)
        w.put((marks & model::mark::initially_deferred) != 0 ? " DEFERRABLE INITIALLY DEFERRED" : " DEFERRABLE");
}

/// `UNIQUE NULLS NOT DISTINCT (a, b) INCLUDE (c)`
constexpr void put_key(writer& w, const model::table_state& t, const model::part_record& p) {
    const model::constraint& c = *p.part->constraint;
    const std::uint16_t* numbers = t.records.uses + p.first_use;
    w.put(p.part->kind == model::part_kind::primary_key      ? "PRIMARY KEY "
          : (c.marks & model::mark::nulls_not_distinct) != 0 ? "UNIQUE NULLS NOT DISTINCT "
                                                             : "UNIQUE ");
    put_columns(w, t, c.columns, numbers);
    numbers += c.columns.size;
    if (c.more != nullptr)
        put_included(w, t, c.more->included, numbers);
}

/// `EXCLUDE USING gist (room WITH =, during WITH &&) WHERE (not cancelled)`
constexpr void put_exclusion(writer& w, const model::table_state& t, const model::part_record& p) {
    const model::index& i = *p.part->constraint->more->exclusion;
    const std::uint16_t* numbers = t.records.uses + p.first_use;
    w.put("EXCLUDE");
    put_method(w, i);
    put_index_keys(w, t, i, numbers);
    put_included(w, t, i.included, numbers);
    if (i.predicate.empty())
        return;
    w.put(" WHERE (");
    put_expression(w, t, i.predicate, numbers);
    w.put(')');
}

/// `CONSTRAINT ck_chunks__seq_no_positive CHECK (seq_no > 0)`
constexpr void put_constraint(writer& w, const model::history& h, const model::table_state& t,
                              const model::part_record& p) {
    const model::constraint& c = *p.part->constraint;
    w.put("CONSTRAINT ");
    put_part_name(w, h, p);
    w.put(' ');
    switch (p.part->kind) {
        case model::part_kind::check:
            w.put("CHECK (");
            put_expression(w, t, c.condition, t.records.uses + p.first_use);
            w.put((c.marks & model::mark::no_inherit) != 0 ? ") NO INHERIT" : ")");
            break;
        case model::part_kind::foreign_key:
            w.put("FOREIGN KEY ");
            put_columns(w, t, c.columns, t.records.uses + p.first_use);
            put_references(w, h, t, p);
            break;
        case model::part_kind::exclusion: put_exclusion(w, t, p); break;
        default: put_key(w, t, p);
    }
    put_deferral(w, p.marks);
    if ((p.marks & model::mark::not_valid) != 0)
        w.put(" NOT VALID");
}

}  // namespace typeschema::inline v0::sql
