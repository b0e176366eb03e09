// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/chain/meaning.hpp"
#include "typeschema/change/misfit.hpp"
#include "typeschema/change/table_actions.hpp"
#include "typeschema/rare/put_backfill.hpp"

namespace typeschema::inline v0::change {

namespace detail {

constexpr void put_column_list(sql::writer& w, const model::list<model::name>& columns) {
    for (std::uint32_t i = 0; i < columns.size; ++i) {
        w.put(i == 0 ? "(" : ", ");
        sql::quote_identifier(w, columns[i].view());
    }
    w.put(')');
}

constexpr void put_insert(sql::writer& w, const action& a) {
    const model::data& d = *a.step->data;
    w.put("INSERT INTO ");
    sql::put_table_name(w, a.table->named);
    w.put(' ');
    put_column_list(w, d.columns);
    if (model::kind_of(d) == model::data_kind::insert_from) {
        w.put(' ');
        return w.put(d.query.view());
    }
    w.put(d.row_count == 1 ? " VALUES " : " VALUES\n    ");
    for (std::uint32_t i = 0; i < d.values.size; ++i) {
        const bool first = i % d.columns.size == 0;
        w.put(i == 0 ? "(" : first ? "),\n    (" : ", ");
        w.put(d.values[i].text.view());
    }
    w.put(')');
}

constexpr void put_where(sql::writer& w, const model::data& d) {
    const model::expression* const condition = model::condition_of(d);
    if (condition == nullptr)
        return;
    w.put(" WHERE ");
    w.put(condition->text.view());
}

/// `DO $$ … $$`, with other dollar signs where the body has those.
template <class Put>
constexpr void put_do(sql::writer& w, Put put) {
    sql::writer size;
    put(size);
    char* const text = new char[size.size + 1];
    sql::writer fill{text, 0};
    put(fill);
    w.put("DO ");
    sql::dollar_quote(w, {text, fill.size});
    delete[] text;
}

/// `(id = 1 AND name = 'a')`: the row that was inserted. Only literals stand there, so a NULL is told by its spelling.
constexpr void put_row_condition(sql::writer& w, const action& a, std::uint32_t row) {
    const model::data& d = *a.step->data;
    bool first = true;
    for_each_key(*a.table, d, [&](const model::name& key) {
        std::uint32_t i = 0;
        while (i < d.columns.size && !(d.columns[i] == key))
            ++i;
        if (i == d.columns.size)
            return;
        const model::default_value& value = d.values[row * d.columns.size + i];
        w.put(first ? "(" : " AND ");
        first = false;
        sql::quote_identifier(w, key.view());
        if (value.kind == model::default_kind::null_value)
            return w.put(" IS NULL");
        w.put(" = ");
        w.put(value.text.view());
    });
    w.put(first ? "(false)" : ")");
}

/// `DELETE FROM plans WHERE (id = 1) OR (id = 2)`
constexpr void put_rows_back(sql::writer& w, const action& a) {
    w.put("DELETE FROM ");
    sql::put_table_name(w, a.table->named);
    for (std::uint32_t row = 0; row < a.step->data->row_count; ++row) {
        w.put(row == 0 ? " WHERE " : " OR ");
        detail::put_row_condition(w, a, row);
    }
}

/// Does a row have another value by now? What an expression gave cannot be told; a column that is gone does not count.
constexpr void put_difference(sql::writer& w, const model::table_state& now, std::uint16_t number,
                              const model::default_value& value, bool& first) {
    const model::column_record* const c = now.find(number);
    if (c == nullptr || !is_literal(value))
        return;
    const std::string_view cast = has_equality(c->type) ? "" : c->type.array ? "::text[]" : "::text";
    w.put(first ? "" : " OR ");
    first = false;
    sql::quote_identifier(w, c->named.view());
    w.put(cast);
    w.put(" IS DISTINCT FROM ");
    w.put(value.text.view());
    w.put(cast);
}

/// `((id = 1) AND NOT (name IS DISTINCT FROM 'free')) OR …` in the names that columns have by now.
constexpr void put_rows(sql::writer& w, const model::history& h, std::uint32_t s, const model::table_state& now,
                        bool changed) {
    const model::step_record& r = h.names.steps[s];
    const model::data& d = *r.step->data;
    const model::table_state then = state_around(h, r.object, s, s);
    for (std::uint32_t row = 0; row < d.row_count; ++row) {
        const model::default_value* const values = d.values.data + row * d.columns.size;
        w.put(row == 0 ? "((" : " OR ((");
        bool first = true;
        for (std::uint32_t i = 0; i < d.columns.size; ++i) {
            const model::column_record* const c = now.find(then.find(d.columns[i])->number);
            bool is_key = false;
            for_each_key(then, d, [&](const model::name& key) { is_key = is_key || key == d.columns[i]; });
            if (!is_key || c == nullptr)
                continue;
            w.put(first ? "" : " AND ");
            first = false;
            sql::quote_identifier(w, c->named.view());
            w.put(values[i].kind == model::default_kind::null_value ? " IS NULL" : " = ");
            w.put(values[i].kind == model::default_kind::null_value ? "" : values[i].text.view());
        }
        w.put(first ? "true) AND " : ") AND ");
        w.put(changed ? "(" : "NOT (");
        first = true;
        for (std::uint32_t i = 0; i < d.columns.size; ++i)
            put_difference(w, now, then.find(d.columns[i])->number, values[i], first);
        w.put(first ? "false))" : "))");
    }
}

}  // namespace detail

/// The statement of a data step, or the one that takes its rows back.
constexpr void put_data_statement(sql::writer& w, const model::history& h, const action& a, bool back) {
    if (back)
        return detail::put_rows_back(w, a);
    const model::data& d = *a.step->data;
    switch (model::kind_of(d)) {
        case model::data_kind::insert_rows:
        case model::data_kind::insert_from: return detail::put_insert(w, a);
        case model::data_kind::update_rows: detail::put_update(w, a); return detail::put_where(w, d);
        case model::data_kind::delete_rows:
            w.put("DELETE FROM ");
            sql::put_table_name(w, a.table->named);
            return detail::put_where(w, d);
        case model::data_kind::truncate: w.put("TRUNCATE "); return sql::put_table_name(w, a.table->named);
        case model::data_kind::block: return detail::put_do(w, [&](sql::writer& to) { to.put(d.query.view()); });
        case model::data_kind::backfill:
            return detail::put_do(w, [&](sql::writer& to) { detail::put_backfill_body(to, h, a); });
        case model::data_kind::vacuum: w.put("VACUUM "); return sql::put_table_name(w, a.table->named);
        case model::data_kind::analyze: w.put("ANALYZE "); return sql::put_table_name(w, a.table->named);
        case model::data_kind::follow_up: return;
    }
}

/// `insert 3 rows into plans`, `update plans`, `run a block`
constexpr void put_data_summary(sql::writer& w, const action& a) {
    const model::data& d = *a.step->data;
    switch (model::kind_of(d)) {
        case model::data_kind::insert_rows:
            w.put("insert ");
            w.put_number(d.row_count);
            w.put(d.row_count == 1 ? " row into " : " rows into ");
            break;
        case model::data_kind::insert_from: w.put("insert rows of a query into "); break;
        case model::data_kind::update_rows: w.put("update rows of "); break;
        case model::data_kind::delete_rows: w.put("delete rows of "); break;
        case model::data_kind::truncate: w.put("truncate "); break;
        case model::data_kind::block: return w.put("run a block");
        case model::data_kind::backfill: w.put("backfill "); break;
        case model::data_kind::vacuum: w.put("vacuum "); break;
        case model::data_kind::analyze: w.put("analyze "); break;
        case model::data_kind::follow_up: return;
    }
    w.put(a.table->named.object.view());
}

/// What counts of a data step for the fingerprint. How it goes about it, and what it says to people, does not.
constexpr void mean_data(chain_detail::meaning& m, const model::data& d) {
    m.put("verb", model::verb_for(d));
    m.put_names("column", d.columns);
    for (const model::default_value& value : d.values)
        m.put_sql("value", value.text);
    for (const model::details& text : d.texts) {
        m.put("set", text.with);
        m.put_sql(text.with.empty() ? "where" : "to", text.text.text);
    }
    m.put_names("key", d.keys);
    if (model::kind_of(d) != model::data_kind::follow_up)
        m.put_sql("query", d.query);
}

}  // namespace typeschema::inline v0::change
