// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/backward.hpp"
#include "typeschema/change/render.hpp"
#include "typeschema/sql/reader/names.hpp"

namespace typeschema::inline v0::change {

/// What undoing one action of a revision would destroy, told for the database behind that revision: names as they are
/// there. `column` is null when whole rows go.
struct loss {
    model::table_state table;
    const model::column_record* column = nullptr;
    const action* cause = nullptr;
    const model::name* forward_using = nullptr;  // of a change of type, in the direction up
};

/// Calls `visit(const loss&)` for everything that undoing a revision destroys. What the revision made and took away again
/// is not there to be lost, and a table that goes whole is told once.
template <class Visit>
constexpr void for_each_loss(const model::history& h, std::uint32_t revision, Visit&& visit) {
    const std::uint32_t first = h.first_steps[revision];
    const std::uint32_t end = h.first_steps[revision + 1];
    for (std::uint32_t s = first; s < end; ++s)
        backward(h, s, [&](const action& a) {
            if (a.kind != action_kind::drop_table && a.kind != action_kind::drop_column && a.kind != action_kind::alter_type)
                return;
            const model::object_record& o = h.names.objects[a.object];
            const bool made_here = o.from > first;
            if (o.to <= end || (made_here && a.kind != action_kind::drop_table))
                return;
            loss l{h.table_at(a.object, end), nullptr, &a, &h.names.steps[s].step->using_text};
            if (a.kind != action_kind::drop_table) {
                l.column = l.table.find(a.was->number);
                if (l.column == nullptr)
                    return;
            }
            visit(l);
        });
}

/// Does an expression, if there is one, name no other column?
constexpr bool names_only(const model::name& text, const model::name& column) {
    if (text.empty())
        return true;
    const sql::reader::name_array<16> names = sql::reader::first_names<16>(text.view());
    if (!names.facts.ok() || names.total > 16)
        return false;
    for (const sql::reader::name_use& use : names)
        if (use.kind == sql::reader::name_kind::column && !use.name.is(text.view(), column.view()))
            return false;
    return true;
}

/// Rows whose value does not survive the way down and up again.
constexpr void put_retype_count(sql::writer& w, const loss& l) {
    const model::name& column = l.column->named;
    const auto put_cast = [&](const model::name& text, const model::type& type) {
        w.put('(');
        if (text.empty())
            sql::quote_identifier(w, column.view());
        else
            w.put(text.view());
        w.put(")::");
        sql::put_type(w, type);
    };
    w.put("SELECT count(*) FROM (SELECT ");
    sql::quote_identifier(w, column.view());
    w.put(" AS typeschema_now, ");
    put_cast(*l.cause->text, l.cause->now->type);
    w.put(" AS ");
    sql::quote_identifier(w, column.view());
    w.put(" FROM ");
    sql::put_table_name(w, l.table.named);
    w.put(") AS probe WHERE ");
    put_cast(*l.forward_using, l.cause->was->type);
    w.put(" IS DISTINCT FROM typeschema_now");
}

/// The query that counts a loss: one row, one bigint.
constexpr void put_count(sql::writer& w, const loss& l) {
    if (l.cause->kind == action_kind::alter_type && names_only(*l.cause->text, l.column->named) &&
        names_only(*l.forward_using, l.column->named))
        return put_retype_count(w, l);
    w.put("SELECT count(*) FROM ");
    sql::put_table_name(w, l.table.named);
    if (l.column == nullptr)
        return;
    w.put(" WHERE ");
    sql::quote_identifier(w, l.column->named.view());
    if (l.column->default_value == nullptr || l.cause->kind == action_kind::alter_type)
        return w.put(" IS NOT NULL");
    w.put(" IS DISTINCT FROM (");
    w.put(l.column->default_value->text.view());
    w.put(")::");
    sql::put_type(w, l.column->type);
}

/// `rows of zero_admin.inbox_items`, `values of zero_admin.inbox_items.uri`
constexpr void put_loss(sql::writer& w, const loss& l) {
    w.put(l.column == nullptr ? "rows of " : "values of ");
    sql::put_table_name(w, l.table.named);
    if (l.column != nullptr) {
        w.put('.');
        sql::quote_identifier(w, l.column->named.view());
    }
}

}  // namespace typeschema::inline v0::change
