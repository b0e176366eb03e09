// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/loss.hpp"
#include "typeschema/sql/reader/names.hpp"

namespace typeschema::inline v0::change {

namespace detail {

/// One change of a column's type, forward or back: the expression, the type that comes out, the name that it reads.
struct conversion {
    const model::name* text = nullptr;
    const model::type* type = nullptr;
    const model::name* column = nullptr;
};

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

/// What the revision does to the type of a column that stays: all of it back, last first, and forward again; forward alone
/// for a column that the revision added.
struct conversions {
    static constexpr std::uint32_t room = 16;
    conversion items[2 * room];
    std::uint32_t size = 0;
    bool readable = true;  // the values of the column alone decide what becomes of them

    constexpr explicit conversions(const loss& l) {
        const model::history& h = *l.history;
        const std::uint32_t first = h.first_steps[l.revision];
        const std::uint32_t end = h.first_steps[l.revision + 1];
        if (l.added == nullptr)
            for (std::uint32_t s = end; s-- > first;)
                take(l, s, true);
        for (std::uint32_t s = first; s < end; ++s)
            take(l, s, false);
    }

private:
    constexpr void take(const loss& l, std::uint32_t s, bool back) {
        const model::step_record& r = l.history->names.steps[s];
        if (r.object != l.object || r.step->kind != model::step_kind::change_type)
            return;
        const model::table_records& records = l.history->segments[l.history->segment_at(r.object, s + 1)];
        const model::column_record* const was = closed_by(records, s);
        const model::column_record* const now = opened_by(records, s);
        if (was->number != l.column->number)
            return;
        const model::name& text = back ? r.step->back : r.step->using_text;
        readable = readable && size < 2 * room && names_only(text, was->named);
        if (readable)
            items[size++] = {&text, back ? &was->type : &now->type, &was->named};
    }
};

constexpr void put_conversion(sql::writer& w, const conversion& c) {
    w.put('(');
    if (c.text->empty())
        sql::quote_identifier(w, c.column->view());
    else
        w.put(c.text->view());
    w.put(")::");
    sql::put_type(w, *c.type);
}

/// All conversions but the last, one within the other, around what `innermost` writes. `carried` goes along.
template <class Innermost>
constexpr void put_nested(sql::writer& w, const conversions& all, std::string_view carried, Innermost innermost) {
    for (std::uint32_t k = all.size - 1; k-- > 0;) {
        w.put("(SELECT ");
        if (k != 0)
            w.put(carried);
        else
            innermost(true);
        put_conversion(w, all.items[k]);
        w.put(" AS ");
        sql::quote_identifier(w, all.items[k + 1].column->view());
        w.put(" FROM ");
    }
    innermost(false);
    for (std::uint32_t k = 1; k < all.size; ++k)
        w.put(") AS probe");
}

/// Rows whose value does not survive the way down and up again.
constexpr void put_retype_count(sql::writer& w, const loss& l, const conversions& all) {
    const std::string_view column = l.column->named.view();
    const std::string_view then = all.items[0].column->view();
    const auto put_now = [&] {
        sql::quote_identifier(w, column);
        w.put(" AS typeschema_now, ");
    };
    w.put("SELECT count(*) FROM ");
    put_nested(w, all, "typeschema_now, ", [&](bool columns) {
        if (columns)
            return column == then ? put_now() : w.put("typeschema_now, ");
        if (column == then)
            return sql::put_table_name(w, l.table.named);
        w.put("(SELECT ");
        put_now();
        sql::quote_identifier(w, column);
        w.put(" AS ");
        sql::quote_identifier(w, then);
        w.put(" FROM ");
        sql::put_table_name(w, l.table.named);
        w.put(") AS probe");
    });
    w.put(" WHERE ");
    put_conversion(w, all.items[all.size - 1]);
    w.put(" IS DISTINCT FROM typeschema_now");
}

/// What an added column would hold if it were added again: its default, in the type that it has by now.
constexpr void put_default(sql::writer& w, const loss& l, const conversions& all) {
    const auto put_added = [&] {
        w.put('(');
        w.put(l.added->default_value->text.view());
        w.put(")::");
        sql::put_type(w, l.added->type);
    };
    if (all.size == 0)
        return put_added();
    w.put("(SELECT ");
    put_conversion(w, all.items[all.size - 1]);
    w.put(" FROM ");
    put_nested(w, all, {}, [&](bool columns) {
        if (columns)
            return;
        w.put("(SELECT ");
        put_added();
        w.put(" AS ");
        sql::quote_identifier(w, all.items[0].column->view());
        w.put(") AS probe");
    });
    w.put(')');
}

}  // namespace detail

/// The query that counts a loss: one row, one bigint. NULLs count for nothing where the values that come back are unknown.
constexpr void put_count(sql::writer& w, const loss& l) {
    if (l.column == nullptr) {
        w.put("SELECT count(*) FROM ");
        return sql::put_table_name(w, l.table.named);
    }
    const detail::conversions all(l);
    if (l.added == nullptr && all.readable)
        return detail::put_retype_count(w, l, all);
    w.put("SELECT count(*) FROM ");
    sql::put_table_name(w, l.table.named);
    w.put(" WHERE ");
    sql::quote_identifier(w, l.column->named.view());
    if (l.added == nullptr || l.added->default_value == nullptr || !all.readable)
        return w.put(" IS NOT NULL");
    w.put(" IS DISTINCT FROM ");
    detail::put_default(w, l, all);
}

}  // namespace typeschema::inline v0::change
