// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/column_property.hpp"

namespace typeschema::inline v0::sql {

/// The value of an option of a sequence in a state; empty where nobody says one.
constexpr std::string_view option_of(const model::table_state& t, std::string_view word) {
    for (std::uint32_t i = 0; i < t.records.part_count; ++i) {
        const model::part_record& p = t.records.parts[i];
        if (t.holds(p) && p.part->property->kind == model::property_kind::sequence_option &&
            p.part->property->key.view() == word)
            return p.part->property->value.view();
    }
    return {};
}

/// `START WITH 9`, `CYCLE`
constexpr void put_sequence_option(writer& w, std::string_view word, std::string_view value) {
    w.put(word);
    w.put(word == value ? "" : " ");
    w.put(word == value ? "" : value);
}

/// What PostgreSQL does where nothing is said.
constexpr void put_default_option(writer& w, const model::table_state& t, std::string_view word) {
    if (word == "MINVALUE" || word == "MAXVALUE" || word == "CYCLE") {
        w.put("NO ");
        return w.put(word);
    }
    if (word == "AS")
        return put_sequence_option(w, word, "bigint");
    if (word != "START WITH")
        return put_sequence_option(w, word, "1");
    const bool down = option_of(t, "INCREMENT BY").starts_with('-');
    const std::string_view end = option_of(t, down ? "MAXVALUE" : "MINVALUE");
    put_sequence_option(w, word, !end.empty() ? end : down ? "-1" : "1");
}

/// `CREATE SEQUENCE order_numbers START WITH 1000 CYCLE`
constexpr void put_create_sequence(writer& w, const model::table_state& t) {
    w.put("CREATE SEQUENCE ");
    put_table_name(w, t.named);
    for (std::uint32_t i = 0; i < t.records.part_count; ++i) {
        const model::part_record& p = t.records.parts[i];
        if (!t.holds(p) || p.part->property->kind != model::property_kind::sequence_option)
            continue;
        w.put(' ');
        put_sequence_option(w, p.part->property->key.view(), p.part->property->value.view());
    }
}

/// The table that owns a sequence, or `nothing`, and its column as it is called in this state.
constexpr void put_owner(writer& w, const model::history& h, const model::table_state& t, const model::part_record& p) {
    const model::property& said = *p.part->property;
    const std::uint32_t table = h.names.find(model::object_kind::table, {said.relations[0], said.relations[1]}, p.made);
    if (table == model::nothing)
        return;
    const model::column_record* const then = h.table_at(table, p.made).find(said.value);
    const model::column_record* const now = then == nullptr ? nullptr : h.table_at(table, t.state).find(then->number);
    put_table_name(w, h.names.name_of(table, t.state));
    w.put('.');
    quote_identifier(w, (now != nullptr ? now->named : said.value).view());
}

/// `ALTER SEQUENCE order_numbers INCREMENT BY 10`, `ALTER SEQUENCE order_numbers OWNED BY orders.number`
constexpr void put_sequence_property(writer& w, const model::history& h, const model::table_state& t,
                                     const model::part_record& p, bool set) {
    const model::property& said = *p.part->property;
    w.put("ALTER SEQUENCE ");
    put_table_name(w, t.named);
    w.put(' ');
    if (said.kind == model::property_kind::ownership) {
        w.put("OWNED BY ");
        return set ? put_owner(w, h, t, p) : w.put("NONE");
    }
    if (set)
        return put_sequence_option(w, said.key.view(), said.value.view());
    put_default_option(w, t, said.key.view());
}

/// `ALTER SEQUENCE sales_id_seq RENAME TO orders_id_seq`, `ALTER SEQUENCE orders_id_seq AS bigint`: the sequence of a serial
/// column, which PostgreSQL has just named anew, or whose column has got another type.
constexpr void put_alter_sequence(writer& w, const model::history& h, const model::table_state& t,
                                  const model::column_record& c, const model::part_record& p, bool renames) {
    model::name_buffer made;
    model::put_part_name(*h.convention, p, made);
    const model::name_buffer fresh = fresh_sequence_name(t, c);
    w.put("ALTER SEQUENCE ");
    quote_qualified(w, t.named.schema.view(),
                    renames ? std::string_view(fresh.text, fresh.size) : std::string_view(made.text, made.size));
    w.put(renames ? " RENAME TO " : " AS ");
    if (renames)
        return quote_identifier(w, {made.text, made.size});
    put_type(w, c.type);
}

}  // namespace typeschema::inline v0::sql
