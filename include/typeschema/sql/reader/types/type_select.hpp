// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/reader/types/column_name.hpp"
#include "typeschema/sql/reader/types/type_from.hpp"

#include <cstdint>

namespace typeschema::inline v0::sql::reader::detail {

// The clauses of one SELECT, and what of the query around it is typed in its scope.
struct select_clauses {
    node_id distinct = 0, targets = 0, from = 0, where = 0, group_by = 0, having = 0, windows = 0;
};

constexpr select_clauses clauses_of(const query_typing& q, node_id id) {
    select_clauses found;
    for (node_id at = (*q.read)[id].first; at != 0; at = (*q.read)[at].next)
        switch ((*q.read)[at].kind) {
            case node_kind::distinct: found.distinct = at; break;
            case node_kind::targets: found.targets = at; break;
            case node_kind::from: found.from = at; break;
            case node_kind::where: found.where = at; break;
            case node_kind::group_by: found.group_by = at; break;
            case node_kind::having: found.having = at; break;
            default: found.windows = at;
        }
    return found;
}

// What is known of a query in an expression: its one column, whether that has NULLs (`whole`: it has none), and the number of
// its columns.
constexpr typed_node value_of_query(const query_typing& q, const columns_at& found) {
    typed_node value = typing::value(code::none, true);
    if (found.size == 1) {
        const scope_column& column = q.columns[found.first];
        value = typing::value(column.type, column.nullable || !found.one_row, 0, column.modifier);
        value.whole = !column.nullable;
    }
    value.column = static_cast<std::uint16_t>(found.size);
    return value;
}

// Nodes that hold a query, and all others.
constexpr typed_node type_query_node(typing& work, node_id id) {
    const node& at = work.nodes[id];
    const node_id last = at.first == 0 ? 0 : work.nodes[at.first].next;
    const bool against = at.kind == node_kind::in_query ||
                         (at.kind == node_kind::quantified && work.nodes[last].kind == node_kind::query);
    if (at.kind == node_kind::exists)
        return typing::value(code::boolean, false);
    if (!against && at.kind != node_kind::subquery && at.kind != node_kind::array_query)
        return type_node(work, id);
    const node_id query = against ? last : at.first;
    const typed_node& value = work.known[query];
    if (value.column != 1)
        return work.fail(against && work.known[at.first].type == code::record ? type_error::not_understood
                                                                              : type_error::columns_differ,
                         id);
    if (at.kind == node_kind::subquery)
        return typing::value(value.type, value.nullable, 0, value.modifier);
    if (at.kind == node_kind::array_query) {
        typed_node array =
            typing::value(is_array(value.type) ? value.type : array_of(value.type), false, 0, value.modifier);
        array.whole = value.whole;
        return array;
    }
    if (work.nodes[query].next != 0)
        return work.fail(type_error::not_understood, id);
    operator_name op = at.has(node_flag::negated) ? op_not_equal : op_equal;
    if (at.kind == node_kind::quantified)
        op = written_operator(work, at);
    return type_against_elements(work, id, op, at.first, value.type, !value.whole);
}

// Types the nodes of an expression in their order; queries in it come as a whole.
constexpr void type_run(query_typing& q, node_id begin, node_id end, const type_scope& scope) {
    const type_scope* const before = q.work.scope;
    q.work.scope = &scope;
    for (node_id id = begin; id <= end && !q.failed(); ++id) {
        const node& at = (*q.read)[id];
        if (at.first == 0)
            if (const node_id query = q.query_from(id, end); query != 0) {
                if ((q.work.allowed & may::queries) == 0)
                    return q.fail(type_error::not_allowed_here, query);
                const columns_at found = q.query(q, query, &scope);
                if (q.failed())
                    return;
                settle_columns(q, found);
                q.work.known[query] = value_of_query(q, found);
                id = query;
                continue;
            }
        if (is_part(at.kind))
            continue;
        std::uint8_t inside = 0;
        for (node_id child = at.first; child != 0; child = (*q.read)[child].next)
            if (!is_part((*q.read)[child].kind) || (*q.read)[child].kind == node_kind::variadic)
                inside |=
                    q.work.known[(*q.read)[child].kind == node_kind::variadic ? (*q.read)[child].first : child].facts;
            else if ((*q.read)[child].kind == node_kind::case_when)
                for (node_id part = (*q.read)[child].first; part != 0; part = (*q.read)[part].next)
                    inside |= q.work.known[part].facts;
        typed_node typed = type_query_node(q.work, id);
        const bool gathers = (typed.facts & has::aggregate) != 0;
        typed.facts |= inside & (has::window | has::rows | (gathers ? 0 : has::aggregate | has::ungrouped));
        if (at.kind == node_kind::column && typed.table != outer_table)
            typed.facts |= has::ungrouped;
        for (std::uint32_t g = 0; g < q.group_count && (typed.facts & has::ungrouped) != 0; ++g)
            if (at.kind == node_kind::column ? q.work.known[q.groups[g]].column == typed.column &&
                                                   q.work.known[q.groups[g]].table == typed.table &&
                                                   (*q.read)[q.groups[g]].kind == node_kind::column
                                             : is_same_run(q, q.groups[g], id))
                typed.facts &= static_cast<std::uint8_t>(~has::ungrouped);
        q.work.known[id] = typed;
    }
    q.work.scope = before;
}

// GROUP BY: expressions, numbers and names of results.
constexpr void type_group_by(query_typing& q, const select_clauses& clauses, const type_scope& scope) {
    q.group_count = 0;
    std::uint32_t count = 0;
    node_id groups[max_groups] = {};
    for (node_id at = (*q.read)[clauses.group_by].first; at != 0; at = (*q.read)[at].next) {
        node_id expression = at;
        if ((*q.read)[at].kind == node_kind::grouping_set)
            return q.fail(type_error::not_understood, at);
        if ((*q.read)[at].kind == node_kind::integer) {
            std::int32_t number = written_number(q.work, at);
            node_id target = (*q.read)[clauses.targets].first;
            while (--number > 0 && target != 0)
                target = (*q.read)[target].next;
            if (target == 0 || number < 0)
                return q.fail(type_error::unknown_column, at);
            expression = (*q.read)[target].first;
        }
        if (count == max_groups)
            return q.fail(type_error::too_much_work, at);
        type_run(q, q.begin_of(expression), expression, scope);
        if (q.failed() && q.work.problem.why == type_error::unknown_column && q.work.problem.at == at) {
            // A name of the result, where the tables have none of this name.
            const node_id target = target_named(q, clauses.targets, at);
            if (target == 0)
                return;
            q.work.problem = {};
            expression = (*q.read)[target].first;
            type_run(q, q.begin_of(expression), expression, scope);
        }
        if (q.failed())
            return;
        groups[count++] = expression;
    }
    for (std::uint32_t g = 0; g < count; ++g)
        q.groups[g] = groups[g];
    q.group_count = count;
}

// ORDER BY: numbers and names of results, and expressions over the tables of a SELECT.
constexpr void type_order_by(query_typing& q, node_id id, node_id targets, const columns_at& made,
                             const type_scope& scope) {
    for (node_id key = (*q.read)[id].first; key != 0 && !q.failed(); key = (*q.read)[key].next) {
        const node_id expression = (*q.read)[key].first;
        const node& at = (*q.read)[expression];
        if (static_cast<sort_form>((*q.read)[key].form) == sort_form::using_)
            return q.fail(type_error::not_understood, key);
        if (at.kind == node_kind::integer) {
            const std::int32_t number = written_number(q.work, expression);
            if (number < 1 || static_cast<std::uint32_t>(number) > made.size)
                return q.fail(type_error::unknown_column, expression);
            continue;
        }
        bool is_result = false;
        if (at.kind == node_kind::column && at.first == 0) {
            const model::name wanted = q.name_of(at);
            for (std::uint32_t c = 0; c < made.size; ++c)
                is_result |= q.columns[made.first + c].name == wanted;
        }
        if (is_result)
            continue;
        if (targets == 0)
            return q.fail(type_error::unknown_column, expression);
        type_run(q, q.begin_of(expression), expression, scope);
    }
}

// * and t.*: all columns, those of USING once.
constexpr void add_all_columns(query_typing& q, node_id star, const type_scope& scope) {
    const node_id part = (*q.read)[star].first;
    if (part != 0 && (*q.read)[part].next != 0)
        return q.fail(type_error::not_understood, star);
    const model::name wanted = part == 0 ? model::name() : q.name_of((*q.read)[part]);
    bool found = false;
    for (std::uint32_t t = 0; t < scope.size && !q.failed(); ++t) {
        const scope_table& table = scope.tables[t];
        if (part == 0 && table.merged != 0)
            return q.fail(type_error::not_understood, star);
        if (part != 0 && !(table.name == wanted))
            continue;
        found = true;
        for (std::uint32_t c = 0; c < table.size; ++c) {
            scope_column column = table.columns[c];
            column.nullable |= table.nulls;
            q.add_column(star, column);
        }
    }
    if (!found && !q.failed())
        q.fail(part == 0 ? type_error::not_allowed_here : type_error::unknown_table, star);
}

constexpr columns_at type_select(query_typing& q, node_id id, node_id order_by, const type_scope* outer) {
    const select_clauses clauses = clauses_of(q, id);
    const std::uint32_t tables = q.table_count;
    const std::uint8_t allowed = q.work.allowed;
    q.work.allowed = may::queries;
    q.group_count = 0;
    for (node_id item = clauses.from == 0 ? 0 : (*q.read)[clauses.from].first; item != 0 && !q.failed();
         item = (*q.read)[item].next)
        type_from_item(q, item, tables, outer);
    const type_scope scope{q.tables + tables, q.table_count - tables, q.all->made, outer};
    const auto condition = [&](node_id clause) {
        if (clause == 0 || q.failed())
            return;
        const node_id expression = (*q.read)[clause].first;
        type_run(q, q.begin_of(expression), expression, scope);
        if (!q.failed())
            q.work.is_condition(expression);
    };
    condition(clauses.where);
    q.work.allowed = may::queries | may::aggregates | may::windows | may::rows;
    if (clauses.group_by != 0 && !q.failed())
        type_group_by(q, clauses, scope);
    condition(clauses.having);
    std::uint8_t inside = clauses.having == 0 || q.failed() ? 0 : q.work.known[(*q.read)[clauses.having].first].facts;
    if (clauses.windows != 0 && !q.failed())
        type_run(q, q.begin_of(clauses.windows), clauses.windows - 1, scope);
    columns_at made{q.column_count, 0, false};
    // Nested queries add columns of their own, so the expressions are typed before the result is laid out.
    for (node_id target = (*q.read)[clauses.targets].first; target != 0 && !q.failed();
         target = (*q.read)[target].next) {
        const node_id expression = (*q.read)[target].first;
        if ((*q.read)[expression].kind != node_kind::all_columns)
            type_run(q, q.begin_of(expression), expression, scope);
        if (!q.failed() && (*q.read)[expression].kind != node_kind::all_columns)
            inside |= q.work.known[expression].facts;
    }
    made.first = q.column_count;
    const bool grouped = clauses.group_by != 0 || clauses.having != 0 || (inside & has::aggregate) != 0;
    for (node_id target = (*q.read)[clauses.targets].first; target != 0 && !q.failed();
         target = (*q.read)[target].next) {
        const node_id expression = (*q.read)[target].first;
        if ((*q.read)[expression].kind == node_kind::all_columns) {
            if (grouped)
                q.fail(type_error::not_understood, expression);
            else
                add_all_columns(q, expression, scope);
            continue;
        }
        const typed_node& value = q.work.known[expression];
        // The columns of a key that GROUP BY names bring the others with them.
        if (grouped && (value.facts & has::ungrouped) != 0)
            q.fail(clauses.group_by == 0 ? type_error::not_grouped : type_error::not_understood, expression);
        if (value.type == array_of(code::unknown))
            q.fail(type_error::unlike_types, expression);
        q.add_column(expression, {result_name(q, target), value.type, value.modifier, value.nullable});
    }
    made.size = q.column_count - made.first;
    if (order_by != 0 && !q.failed())
        type_order_by(q, order_by, clauses.targets, made, scope);
    made.one_row = grouped && clauses.group_by == 0 && clauses.having == 0;
    q.work.allowed = allowed;
    q.table_count = tables;
    q.group_count = 0;
    return made;
}

}  // namespace typeschema::inline v0::sql::reader::detail
