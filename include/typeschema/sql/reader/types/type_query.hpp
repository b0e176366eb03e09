// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/reader/types/type_select.hpp"

#include <cstdint>

namespace typeschema::inline v0::sql::reader {

namespace detail {

constexpr columns_at type_body(query_typing& q, node_id id, node_id order_by, const type_scope* outer);

// Two results below each other: one type for each pair of columns (manual, 10.5).
constexpr columns_at type_set_operation(query_typing& q, node_id id, const type_scope* outer) {
    const node& at = (*q.read)[id];
    const columns_at left = type_body(q, at.first, 0, outer);
    if (q.failed())
        return left;
    const columns_at right = type_body(q, (*q.read)[at.first].next, 0, outer);
    if (q.failed())
        return right;
    if (left.size != right.size) {
        q.fail(type_error::columns_differ, id);
        return left;
    }
    const bool except = static_cast<set_form>(at.form) == set_form::except;
    for (std::uint32_t c = 0; c < left.size; ++c) {
        scope_column& column = q.columns[left.first + c];
        const scope_column& other = q.columns[right.first + c];
        common_type common(*q.work.made);
        common.add(column.type);
        common.add(other.type);
        const type_code type = common.type();
        if (q.work.foreign(column.type) || q.work.foreign(other.type))
            q.fail(type_error::not_understood, id);
        if (type == code::none || !can_coerce(*q.work.made, column.type, type, cast_context::implicit) ||
            !can_coerce(*q.work.made, other.type, type, cast_context::implicit))
            q.fail(type_error::unlike_types, id, column.type, other.type);
        if (column.type != type || other.type != type || column.modifier != other.modifier)
            column.modifier = modifier::none;
        column.type = type;
        column.nullable |= !except && other.nullable;
    }
    return left;
}

constexpr columns_at type_values(query_typing& q, node_id id, const type_scope* outer) {
    const type_scope nothing{nullptr, 0, q.all->made, outer};
    const node_id first_row = (*q.read)[id].first;
    const std::uint8_t allowed = q.work.allowed;
    q.work.allowed = may::queries;
    if (id > 1)
        type_run(q, q.begin_of(id), id - 1, nothing);
    q.work.allowed = allowed;
    columns_at made{q.column_count, 0, (*q.read)[first_row].next == 0};
    constexpr std::string_view names[] = {"column1", "column2", "column3", "column4",
                                          "column5", "column6", "column7", "column8"};
    for (node_id item = (*q.read)[first_row].first; item != 0 && !q.failed();
         item = (*q.read)[item].next, ++made.size) {
        if (made.size == 8) {
            q.fail(type_error::too_much_work, item);
            break;
        }
        alternatives values(q.work);
        for (node_id row = first_row; row != 0; row = (*q.read)[row].next) {
            const node_id value = q.work.child(row, made.size);
            if (value == 0 || (item == (*q.read)[first_row].first && q.count_of(row) != q.count_of(first_row))) {
                q.fail(type_error::columns_differ, row);
                return made;
            }
            values.add(value);
        }
        const type_code type = values.type(item);
        for (node_id row = first_row; row != 0 && !q.failed(); row = (*q.read)[row].next)
            values.settle(q.work.child(row, made.size), type);
        const typed_node value = values.result(type, values.nullable());
        q.add_column(item, {model::name(names[made.size]), type, value.modifier, value.nullable});
    }
    return made;
}

constexpr columns_at type_body(query_typing& q, node_id id, node_id order_by, const type_scope* outer) {
    switch ((*q.read)[id].kind) {
        case node_kind::select: return type_select(q, id, order_by, outer);
        case node_kind::set_operation: return type_set_operation(q, id, outer);
        case node_kind::values: return type_values(q, id, outer);
        case node_kind::query: return q.query(q, id, outer);
        default: q.fail(type_error::not_understood, id); return {};
    }
}

constexpr void type_with(query_typing& q, node_id with, const type_scope* outer) {
    if ((*q.read)[with].has(node_flag::recursive))
        return q.fail(type_error::not_understood, with);
    for (node_id cte = (*q.read)[with].first; cte != 0 && !q.failed(); cte = (*q.read)[cte].next) {
        node_id query = (*q.read)[cte].first;
        const node_id names = (*q.read)[query].kind == node_kind::name_part ? query : 0;
        while ((*q.read)[query].kind == node_kind::name_part)
            query = (*q.read)[query].next;
        const columns_at found = q.query(q, query, outer);
        if (q.failed())
            return;
        settle_columns(q, found);
        scope_table table{q.name_of((*q.read)[cte]), {}, q.columns + found.first, found.size};
        // The names end where the query begins.
        if (names != 0)
            rename_columns(q, table, names);
        if (q.with_begin == q.table_count + 1)
            return q.fail(type_error::too_much_work, cte);
        q.tables[--q.with_begin] = table;
    }
}

constexpr columns_at type_query(query_typing& q, node_id id, const type_scope* outer) {
    if (++q.depth > 64) {
        q.fail(type_error::too_much_work, id);
        return {};
    }
    const std::uint32_t with_before = q.with_begin;
    const std::uint8_t allowed = q.work.allowed;
    node_id body = 0, order_by = 0;
    bool limited = false;
    const type_scope nothing{nullptr, 0, q.all->made, outer};
    for (node_id at = (*q.read)[id].first; at != 0 && !q.failed(); at = (*q.read)[at].next)
        switch ((*q.read)[at].kind) {
            case node_kind::with: type_with(q, at, outer); break;
            case node_kind::order_by: order_by = at; break;
            case node_kind::limit:
            case node_kind::offset: {
                limited = true;
                const node_id count = (*q.read)[at].first;
                q.work.allowed = may::queries;
                if (count != 0)
                    type_run(q, q.begin_of(count), count, nothing);
                if (count != 0 && !q.failed() &&
                    !can_coerce(*q.work.made, q.work.known[count].type, code::bigint, cast_context::assignment))
                    q.fail(type_error::unlike_types, count, q.work.known[count].type, code::bigint);
                break;
            }
            case node_kind::locking: break;
            default: body = at;
        }
    q.work.allowed = allowed;
    columns_at made;
    if (!q.failed()) {
        made = type_body(q, body, (*q.read)[body].kind == node_kind::select ? order_by : 0, outer);
        if (!q.failed() && order_by != 0 && (*q.read)[body].kind != node_kind::select)
            type_order_by(q, order_by, 0, made, nothing);
    }
    made.one_row = made.one_row && !limited;
    q.first_names[id % 16] = made.size == 0 ? model::name() : q.columns[made.first].name;
    q.with_begin = with_before;
    --q.depth;
    return made;
}

}  // namespace detail

/// Types a query: the names, types and nullability of its columns (manual, chapter 7 and 10). `room` has space for as many
/// nodes as the tree has.
template <class Room>
constexpr query_columns type_query(const tree& read, std::string_view text, const query_scope& scope, Room& room) {
    const type_scope nothing{nullptr, 0, scope.made};
    detail::query_typing q{detail::type_query,
                           detail::type_run,
                           {text.data(), read.nodes, room.known, &nothing, &scope.made},
                           &read,
                           &scope,
                           room.columns,
                           room.tables,
                           room.folded,
                           Room::most_columns,
                           Room::most_tables,
                           Room::most_tables};
    const detail::columns_at made = detail::type_query(q, read.root(), nullptr);
    if (!q.failed())
        detail::settle_columns(q, made);
    return {room.columns + made.first, made.size, q.work.since, q.work.problem};
}

}  // namespace typeschema::inline v0::sql::reader
