// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/converted_rows.hpp"
#include "typeschema/change/loss.hpp"

namespace typeschema::inline v0::change {

namespace detail {

/// What makes values comparable that have no equality.
constexpr std::string_view text_cast(const model::type& t) {
    return has_equality(t) ? "" : t.array ? "::text[]" : "::text";
}

/// Rows whose value does not survive the way down and up again.
constexpr void put_retype_count(sql::writer& w, const loss& l, const conversions& all) {
    w.put("SELECT count(*) FROM ");
    put_converted_rows(w, l.table, *l.column, all, all.size - 1, true);
    w.put(" WHERE ");
    const std::string_view cast = text_cast(l.column->type);
    const bool wrapped = !cast.empty();
    w.put(wrapped ? "(" : "");
    put_converted(w, all.items[all.size - 1]);
    w.put(wrapped ? ")" : "");
    w.put(cast);
    w.put(" IS DISTINCT FROM typeschema_now");
    w.put(cast);
}

/// What an added column would hold if it were added again: its default, in the type that it has by now.
constexpr void put_default(sql::writer& w, const loss& l, const conversions& all, std::uint32_t depth) {
    if (depth == 0) {
        w.put('(');
        w.put(l.added->default_value->text.view());
        w.put(")::");
        return sql::put_type(w, l.added->type);
    }
    w.put("(SELECT ");
    put_cast(w, all.items[depth - 1]);
    w.put(" FROM (SELECT ");
    put_default(w, l, all, depth - 1);
    w.put(" AS ");
    sql::quote_identifier(w, all.items[depth - 1].column->view());
    w.put(") AS probe)");
}

/// What computed a column before the revision stopped that; returns whether something did.
constexpr bool put_expression(sql::writer& w, const loss& l) {
    const model::history& h = *l.history;
    const std::uint32_t first = h.first_steps[l.revision];
    if (l.added == nullptr || first < h.names.objects[l.object].from)
        return false;
    const model::table_state then = h.table_at(l.object, first);
    const model::column_record* const c = then.find(l.column->number);
    const model::part_record* const p =
        c == nullptr ? nullptr : sql::said_of(then, *c, model::property_kind::generated);
    if (p == nullptr)
        return false;
    w.put(" IS DISTINCT FROM (");
    sql::put_expression(w, l.table, p->part->property->text, then.records.uses + p->first_use + 1);
    w.put(')');
    return true;
}

/// Is a value of it a row? Such a one IS NOT NULL only where all of its attributes are (manual, 9.2).
constexpr bool is_row(const loss& l) {
    if (l.column->type_object == model::nothing || l.column->type.array)
        return false;
    const model::object_kind kind = l.history->names.objects[l.column->type_object].kind;
    return kind == model::object_kind::composite_type || kind == model::object_kind::domain;
}

/// Which rows count: those that a step inserted and somebody has changed since; of a table that goes whole, all but those
/// that are as the revision which made it inserted them.
constexpr void put_inserted_rows(sql::writer& w, const loss& l) {
    const model::history& h = *l.history;
    const auto put = [&](std::uint32_t s, bool changed) {
        h.names.steps[s].step->data->conduct->put_rows(w, h, s, l.table, changed);
    };
    if (l.rows_of != model::nothing) {
        w.put(" WHERE ");
        return put(l.rows_of, true);
    }
    bool first = true;
    for (std::uint32_t s = h.first_steps[l.revision]; s < h.first_steps[l.revision + 1]; ++s) {
        const model::step_record& r = h.names.steps[s];
        if (r.object != l.object || r.step->data == nullptr || !r.step->data->undoes_itself)
            continue;
        w.put(first ? " WHERE NOT (" : " AND NOT (");
        put(s, false);
        w.put(')');
        first = false;
    }
}

}  // namespace detail

/// The query that counts a loss: one row, one bigint. NULLs count for nothing where the values that come back are unknown.
constexpr void put_count(sql::writer& w, const loss& l) {
    if (l.column == nullptr) {
        w.put("SELECT count(*) FROM ");
        sql::put_table_name(w, l.table.named);
        if (l.table.kind == model::object_kind::sequence)
            return w.put(" WHERE is_called");
        return detail::put_inserted_rows(w, l);
    }
    const conversions all = detail::conversions_of(l);
    if (l.added == nullptr && all.readable)
        return detail::put_retype_count(w, l, all);
    w.put("SELECT count(*) FROM ");
    sql::put_table_name(w, l.table.named);
    w.put(" WHERE ");
    sql::quote_identifier(w, l.column->named.view());
    if (detail::put_expression(w, l))
        return;
    if (l.added == nullptr || l.added->default_value == nullptr || !all.readable)
        return w.put(detail::is_row(l) ? " IS DISTINCT FROM NULL" : " IS NOT NULL");
    const std::string_view cast = detail::text_cast(l.column->type);
    w.put(cast);
    w.put(" IS DISTINCT FROM ");
    detail::put_default(w, l, all, all.size);
    w.put(cast);
}

/// Can an expression of the author raise an error in that query?
constexpr bool count_may_raise(const loss& l) {
    return l.column != nullptr && l.added == nullptr && detail::conversions_of(l).may_raise();
}

}  // namespace typeschema::inline v0::change
