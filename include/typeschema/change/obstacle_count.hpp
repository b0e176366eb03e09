// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/converted_rows.hpp"
#include "typeschema/change/obstacle.hpp"

namespace typeschema::inline v0::change {

namespace detail {

/// The table that a foreign key refers to, as it stands behind the revision; one that was dropped comes back empty.
struct parent_table {
    const obstacle& o;
    std::uint32_t object =
        o.history->names.find(model::object_kind::table, o.key->part->constraint->referred, o.key->from);
    bool stands = o.history->names.objects[object].to > o.table.state;

    constexpr void put_name(sql::writer& w) const {
        const std::uint32_t last = o.history->names.objects[object].to - 1;
        sql::put_table_name(w, o.history->names.name_of(object, stands ? o.table.state : last));
    }
    /// The column that the key's column number `i` refers to, under the name that it has by now.
    constexpr void put_column(sql::writer& w, std::uint32_t i) const {
        const model::list<model::name> named = o.key->part->constraint->referred_columns;
        const model::table_state then = o.history->table_at(object, o.key->from);
        const model::column_record* declared = named.empty() ? primary_key_column(then, i) : then.find(named[i]);
        sql::put_current_name(w, o.history->table_at(object, o.table.state), declared->number, declared->named);
    }

private:
    static constexpr const model::column_record* primary_key_column(const model::table_state& t, std::uint32_t i) {
        for (std::uint32_t p = 0; p < t.records.part_count; ++p)
            if (t.holds(t.records.parts[p]) && t.records.parts[p].part->kind == model::part_kind::primary_key)
                return t.find(t.uses(t.records.parts[p])[i]);
        return nullptr;
    }
};

constexpr void put_key_column(sql::writer& w, const obstacle& o, std::uint32_t i) {
    sql::quote_identifier(w, o.table.find(o.key_columns[i])->named.view());
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
        w.put(i == 0 ? "parent." : " AND parent.");
        parent.put_column(w, i);
        w.put(" = child.");
        put_key_column(w, o, i);
    }
    w.put(')');
}

}  // namespace detail

/// The query that counts what stands in the way: one row, one bigint. Where only PostgreSQL knows what an expression does to
/// a value, it is asked, and the query counts nothing or raises that error.
constexpr void put_obstacle_count(sql::writer& w, const obstacle& o) {
    if (o.column == nullptr)
        return detail::put_orphan_count(w, o);
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
    return o.column != nullptr && detail::conversions_of(o).has_text();
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
    const conversions back = detail::conversions_of(o);
    w.put('.');
    sql::quote_identifier(w, o.column->named.view());
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
