// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/part.hpp"

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
constexpr void put_references(writer& w, const model::history& h, std::uint32_t state, const model::part_record& p) {
    const model::constraint& c = *p.part->constraint;
    const std::uint32_t target = h.names.find(model::object_kind::table, c.referred, p.from);
    w.put(" REFERENCES ");
    if (target == model::nothing)
        return put_table_name(w, h.names.full(c.referred));
    put_table_name(w, h.names.name_of(target, state));
    if (!c.referred_columns.empty()) {
        const model::table_state then = h.table_at(target, p.from);
        const model::table_state now = h.table_at(target, state);
        w.put(" (");
        for (std::uint32_t i = 0; i < c.referred_columns.size; ++i) {
            if (i != 0)
                w.put(", ");
            const model::column_record* column = then.find(c.referred_columns[i]);
            put_current_name(w, now, column == nullptr ? std::uint16_t{0} : column->number, c.referred_columns[i]);
        }
        w.put(')');
    }
    if (c.on_delete != model::action::no_action) {
        w.put(" ON DELETE ");
        w.put(words_for(c.on_delete));
    }
    if (c.on_update != model::action::no_action) {
        w.put(" ON UPDATE ");
        w.put(words_for(c.on_update));
    }
}

/// `CONSTRAINT ck_chunks__seq_no_positive CHECK (seq_no > 0)`
constexpr void put_constraint(writer& w, const model::history& h, const model::table_state& t,
                              const model::part_record& p) {
    const model::constraint& c = *p.part->constraint;
    const std::uint16_t* const numbers = t.records.uses + p.first_use;
    w.put("CONSTRAINT ");
    put_part_name(w, h, p);
    switch (p.part->kind) {
        case model::part_kind::primary_key: w.put(" PRIMARY KEY "); return put_columns(w, t, c.columns, numbers);
        case model::part_kind::unique: w.put(" UNIQUE "); return put_columns(w, t, c.columns, numbers);
        case model::part_kind::check:
            w.put(" CHECK (");
            put_expression(w, t, c.condition, numbers);
            return w.put(')');
        default:
            w.put(" FOREIGN KEY ");
            put_columns(w, t, c.columns, numbers);
            return put_references(w, h, t.state, p);
    }
}

}  // namespace typeschema::inline v0::sql
