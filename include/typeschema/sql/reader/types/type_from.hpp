// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/reader/types/query_typing.hpp"

#include <cstdint>

namespace typeschema::inline v0::sql::reader::detail {

// Literals whose type is still open become text.
constexpr void settle_columns(query_typing& q, const columns_at& made) {
    for (std::uint32_t c = made.first; c < made.first + made.size; ++c)
        if (q.columns[c].type == code::unknown)
            q.columns[c].type = code::text;
}

// t (a, b): the columns by other names, the rest as they are.
constexpr void rename_columns(query_typing& q, scope_table& table, node_id first) {
    const auto is_name = [&] { return first != 0 && (*q.read)[first].kind == node_kind::name_part; };
    if (first == 0)
        return;
    if (!is_name())
        return q.fail(type_error::not_understood, first);
    const scope_column* const old = table.columns;
    const std::uint32_t begin = q.column_count;
    for (std::uint32_t c = 0; c < table.size && !q.failed(); ++c) {
        scope_column column = old[c];
        if (is_name()) {
            column.name = q.name_of((*q.read)[first]);
            first = (*q.read)[first].next;
        }
        q.add_column(first, column);
    }
    if (is_name())
        return q.fail(type_error::columns_differ, first);
    table.columns = q.columns + begin;
}

constexpr void take_alias(query_typing& q, scope_table& table, node_id alias) {
    if (alias == 0)
        return;
    table.name = q.name_of((*q.read)[alias]);
    rename_columns(q, table, (*q.read)[alias].first);
}

constexpr void type_table(query_typing& q, node_id id) {
    const node& at = (*q.read)[id];
    node_id part = at.first, schema = 0;
    for (; part != 0 && (*q.read)[part].kind == node_kind::name_part; part = (*q.read)[part].next) {
        if (schema != 0)
            return q.fail(type_error::not_understood, id);
        schema = part;
    }
    const model::name name = q.name_of(at);
    const scope_table* found = nullptr;
    for (std::uint32_t t = q.with_begin; schema == 0 && found == nullptr && t < q.most_tables; ++t)
        if (q.tables[t].name == name)
            found = &q.tables[t];
    const model::name schema_name = schema == 0 ? model::name() : q.name_of((*q.read)[schema]);
    for (std::uint32_t t = 0; found == nullptr && t < q.all->size; ++t)
        if (q.all->tables[t].name == name && (schema == 0 || q.all->tables[t].schema == schema_name))
            found = &q.all->tables[t];
    if (found == nullptr)
        return q.fail(type_error::unknown_table, id);
    take_alias(q, q.add_table(id, *found), part);
}

// (select ...) a
constexpr void type_from_query(query_typing& q, node_id id, const type_scope* outer) {
    const node_id query = (*q.read)[id].first;
    if ((*q.read)[id].has(node_flag::lateral))
        return q.fail(type_error::not_understood, id);
    const columns_at found = q.query(q, query, outer);
    if (q.failed())
        return;
    settle_columns(q, found);
    take_alias(q, q.add_table(id, {{}, {}, q.columns + found.first, found.size}), (*q.read)[query].next);
}

// f(x) a: one column, unless the function gives rows of several.
constexpr void type_from_call(query_typing& q, node_id id, std::uint32_t tables, const type_scope* outer) {
    const node& at = (*q.read)[id];
    const node_id call = at.first, alias = (*q.read)[call].next;
    const type_scope before{q.tables + tables, q.table_count - tables, q.all->made, outer};
    const std::uint8_t allowed = q.work.allowed;
    q.work.allowed = may::rows | may::queries;
    q.run(q, q.begin_of(call), call, before);
    q.work.allowed = allowed;
    if (q.failed())
        return;
    const typed_node& value = q.work.known[call];
    model::name name = q.name_of(at);
    if (alias != 0)
        name = q.name_of((*q.read)[alias]);
    const std::uint32_t first = q.add_column(id, {name, value.type, value.modifier, true});
    if (at.has(node_flag::ordinality))
        q.add_column(id, {model::name(std::string_view("ordinality")), code::bigint, modifier::none, false});
    if (!q.failed())
        take_alias(q, q.add_table(id, {name, {}, q.columns + first, q.column_count - first}), alias);
}

constexpr void type_from_item(query_typing& q, node_id id, std::uint32_t tables, const type_scope* outer);

// using (a, b): the column is found by its name alone on one side.
constexpr void merge_columns(query_typing& q, node_id name, join_form form, std::uint32_t left, std::uint32_t right) {
    const model::name wanted = q.name_of((*q.read)[name]);
    const auto find = [&](std::uint32_t begin, std::uint32_t end, std::uint32_t& table, std::uint32_t& column) {
        std::uint32_t count = 0;
        for (std::uint32_t t = begin; t < end; ++t)
            for (std::uint32_t c = 0; c < q.tables[t].size; ++c)
                if (q.tables[t].columns[c].name == wanted && !(c < 64 && (q.tables[t].merged >> c & 1) != 0)) {
                    table = t;
                    column = c;
                    ++count;
                }
        return count;
    };
    std::uint32_t lt = 0, lc = 0, rt = 0, rc = 0;
    const std::uint32_t in_left = find(left, right, lt, lc), in_right = find(right, q.table_count, rt, rc);
    if (in_left == 0 || in_right == 0)
        return q.fail(type_error::unknown_column, name);
    if (in_left > 1 || in_right > 1)
        return q.fail(type_error::ambiguous, name);
    // A full join makes a value of both, and the columns of both sides may be of two types.
    const scope_column &l = q.tables[lt].columns[lc], &r = q.tables[rt].columns[rc];
    if (form == join_form::full || lc > 63 || rc > 63 || l.type != r.type)
        return q.fail(type_error::not_understood, name);
    operator_for(q.work, name, op_equal, l.type, r.type);
    if (form == join_form::right)
        q.tables[lt].merged |= std::uint64_t{1} << lc;
    else
        q.tables[rt].merged |= std::uint64_t{1} << rc;
}

constexpr void type_join(query_typing& q, node_id id, std::uint32_t tables, const type_scope* outer) {
    const node& at = (*q.read)[id];
    const node_id left = at.first, right = (*q.read)[left].next, condition = (*q.read)[right].next;
    const auto form = static_cast<join_form>(at.form);
    if (at.has(node_flag::natural))
        return q.fail(type_error::not_understood, id);
    const std::uint32_t begin = q.table_count;
    type_from_item(q, left, tables, outer);
    const std::uint32_t middle = q.table_count;
    if (!q.failed())
        type_from_item(q, right, tables, outer);
    if (q.failed())
        return;
    if (condition != 0 && (*q.read)[condition].kind == node_kind::using_) {
        for (node_id name = (*q.read)[condition].first; name != 0 && !q.failed(); name = (*q.read)[name].next)
            merge_columns(q, name, form, begin, middle);
    } else if (condition != 0) {
        const type_scope both{q.tables + begin, q.table_count - begin, q.all->made, outer};
        const node_id on = (*q.read)[condition].first;
        q.run(q, q.begin_of(on), on, both);
        if (!q.failed())
            q.work.is_condition(on);
    }
    for (std::uint32_t t = begin; t < q.table_count; ++t)
        q.tables[t].nulls |=
            form == join_form::full || (t < middle ? form == join_form::right : form == join_form::left);
}

constexpr void type_from_item(query_typing& q, node_id id, std::uint32_t tables, const type_scope* outer) {
    if (++q.depth > 64)
        return q.fail(type_error::too_much_work, id);
    switch ((*q.read)[id].kind) {
        case node_kind::table: type_table(q, id); break;
        case node_kind::from_query: type_from_query(q, id, outer); break;
        case node_kind::from_call: type_from_call(q, id, tables, outer); break;
        case node_kind::join: type_join(q, id, tables, outer); break;
        default: q.fail(type_error::not_understood, id);
    }
    --q.depth;
}

}  // namespace typeschema::inline v0::sql::reader::detail
