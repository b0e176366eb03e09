// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/converted_rows.hpp"
#include "typeschema/change/obstacle.hpp"
#include "typeschema/change/referred_columns.hpp"

namespace typeschema::inline v0::change {

namespace detail {

/// The table that a foreign key refers to, as it stands behind the revision; one that was dropped comes back empty.
struct parent_table {
    const obstacle& o;
    const model::history& h = *o.history;
    std::uint32_t object = h.names.find(model::object_kind::table, o.key->part->constraint->referred, o.key->made);
    bool stands = h.names.objects[object].to > o.table.state;
    referred_columns columns{h, *o.key->part->constraint, object, o.key->made};

    constexpr void put_name(sql::writer& w) const {
        const std::uint32_t last = h.names.objects[object].to - 1;
        sql::put_table_name(w, h.names.name_of(object, stands ? o.table.state : last));
    }
    /// The column that the key's column number `i` refers to; null when the revision dropped it.
    [[nodiscard]] constexpr const model::column_record* column(std::uint32_t i) const {
        return h.table_at(object, o.table.state).find(columns.number(i));
    }
    /// What every row has in such a column once it is back: what refills it, its default, or NULL.
    constexpr void put_refilled(sql::writer& w, std::uint32_t i) const {
        for (std::uint32_t s = h.first_steps[o.revision]; s < h.first_steps[o.revision + 1]; ++s) {
            const model::step& step = *h.names.steps[s].step;
            if (h.names.steps[s].object != object || step.kind != model::step_kind::drop_column)
                continue;
            const model::column_record* gone = closed_by(state_around(h, object, s, s).records, s);
            if (gone == nullptr || gone->number != columns.number(i))
                continue;
            const bool own = model::has_value(gone->default_value);
            w.put("CAST((");
            w.put(own ? gone->default_value->text.view() : step.back.empty() ? "NULL" : step.back.view());
            w.put(") AS ");
            sql::put_type(w, gone->type);
            return w.put(')');
        }
        w.put("NULL");
    }
};

constexpr void put_key_column(sql::writer& w, const obstacle& o, std::uint32_t i) {
    sql::quote_identifier(w, o.table.find(o.key_columns[i])->named.view());
}

/// `parent.id = child.item_id`. Where the revision made their types strangers to each other, their texts tell.
constexpr void put_match(sql::writer& w, const obstacle& o, const parent_table& parent, std::uint32_t i) {
    const model::column_record* const to = parent.column(i);
    const bool alike = to != nullptr && can_refer(o.table.find(o.key_columns[i])->type, to->type);
    const std::string_view cast = alike ? "" : "::text";
    if (to == nullptr) {
        parent.put_refilled(w, i);
    } else {
        w.put("parent.");
        sql::quote_identifier(w, to->named.view());
    }
    w.put(cast);
    w.put(" = child.");
    put_key_column(w, o, i);
    w.put(cast);
}

/// Rows that refer to something, where nothing will be found: the whole parent is gone, or just that row of it.
constexpr void put_orphan_count(sql::writer& w, const obstacle& o) {
    const parent_table parent{o};
    w.put("SELECT count(*) FROM ");
    sql::put_table_name(w, o.table.named);
    w.put(" AS child WHERE ");
    for (std::uint32_t i = 0; i < o.key_columns.size; ++i) {
        w.put(i == 0 ? "child." : " AND child.");
        put_key_column(w, o, i);
        w.put(" IS NOT NULL");
    }
    if (!parent.stands)
        return;
    w.put(" AND NOT EXISTS (SELECT FROM ");
    parent.put_name(w);
    w.put(" AS parent WHERE ");
    for (std::uint32_t i = 0; i < o.key_columns.size; ++i) {
        w.put(i == 0 ? "" : " AND ");
        put_match(w, o, parent, i);
    }
    w.put(')');
}

}  // namespace detail

/// The query that counts what stands in the way: one row, one bigint. Where only PostgreSQL knows what an expression does to
/// a value, it is asked, and the query counts nothing or raises that error.
constexpr void put_obstacle_count(sql::writer& w, const obstacle& o) {
    if (o.column == nullptr)
        return detail::put_orphan_count(w, o);
    if (o.label != nullptr) {
        w.put("SELECT count(*) FROM ");
        sql::put_table_name(w, o.table.named);
        w.put(" WHERE ");
        sql::quote_literal(w, o.label->named.view());
        w.put(o.column->type.array ? " = ANY (" : " = (");
        sql::quote_identifier(w, o.column->named.view());
        return w.put(o.column->type.array ? "::text[])" : "::text)");
    }
    const conversions back = detail::conversions_of(o);
    const conversion& c = back.items[o.conversion];
    w.put("SELECT ");
    if (c.refuses()) {
        w.put("count(*)");
    } else {
        w.put("0 * count(");
        detail::put_cast(w, c);
        w.put(')');
    }
    w.put(" FROM ");
    detail::put_converted_rows(w, o.table, *o.column, back, o.conversion, false);
    if (c.refuses()) {
        w.put(" WHERE ");
        detail::put_refused(w, c);
    }
}

constexpr bool count_may_raise(const obstacle& o) {
    return o.column != nullptr && o.label == nullptr && detail::conversions_of(o).may_raise();
}

/// `values of app.items.amount cannot go back from bigint to integer`, to be read behind a number.
constexpr void put_obstacle(sql::writer& w, const obstacle& o) {
    w.put(o.column != nullptr ? "values of " : "rows of ");
    sql::put_table_name(w, o.table.named);
    if (o.column == nullptr) {
        const detail::parent_table parent{o};
        w.put(" would refer to no row of ");
        parent.put_name(w);
        return w.put(parent.stands ? "" : ", which comes back empty");
    }
    w.put('.');
    sql::quote_identifier(w, o.column->named.view());
    if (o.label != nullptr) {
        w.put(o.column->type.array ? " hold " : " are ");
        sql::quote_literal(w, o.label->named.view());
        return w.put(", which its type did not have");
    }
    const conversions back = detail::conversions_of(o);
    w.put(" cannot go back from ");
    sql::put_type(w, *back.items[o.conversion].from);
    w.put(" to ");
    sql::put_type(w, *back.items[o.conversion].to);
}

/// What a person can do about it: `change these values or delete their rows`.
constexpr void put_cure(sql::writer& w, const obstacle& o) {
    if (o.column != nullptr)
        return w.put("change these values or delete their rows");
    w.put("delete these rows");
    for (std::uint32_t i = 0; i < o.key_columns.size; ++i)
        if (o.table.find(o.key_columns[i])->nullable) {
            w.put(" or set their ");
            detail::put_key_column(w, o, i);
            return w.put(" to NULL");
        }
}

}  // namespace typeschema::inline v0::change
