// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/reader/tree/call.hpp"
#include "typeschema/sql/reader/tree/join.hpp"
#include "typeschema/sql/reader/tree/operand.hpp"
#include "typeschema/sql/reader/tree/type.hpp"
#include "typeschema/sql/reader/words.hpp"

#include <cstdint>

namespace typeschema::inline v0::sql::reader::detail {

constexpr void in_from_parentheses(machine& p);

struct node_list {
    node_id first = 0;
    node_id last = 0;

    constexpr void add(machine& p, node_id child) {
        if (last == 0)
            first = child;
        else
            p.nodes[last].next = child;
        last = child;
    }
};

// (a, b), or (a int, b text) where a function's records have no type of their own. The parenthesis is taken.
constexpr node_list alias_columns(machine& p, bool typed) {
    node_list columns;
    do {
        const token name = p.at.now;
        if (!is_column_name(p)) {
            refuse(p, syntax_error::missing_name);
            return columns;
        }
        take(p);
        node_kind kind = node_kind::name_part;
        node_id type = 0;
        if (typed && p.at.now.kind != token_kind::comma && p.at.now.kind != token_kind::close_paren) {
            type = read_type(p);
            kind = node_kind::alias_column;
        }
        if (columns.first != 0 && p.nodes[columns.first].kind != kind)
            refuse(p);
        columns.add(p, add(p, {kind, 0, 0, name.begin, name.length, name.hash, type, 0}));
        if (p.word == keyword::collate)
            refuse(p, syntax_error::not_read);
    } while (takes(p, token_kind::comma));
    expects(p, token_kind::close_paren);
    return columns;
}

// as a (b, c), or 0 when none is written. `of_call`: types may stand behind the names of its columns.
constexpr node_id read_alias(machine& p, bool of_call) {
    const bool behind_as = takes(p, keyword::as);
    token name = p.at.now;
    node_list columns;
    if (is_column_name(p)) {
        take(p);
        if (takes(p, token_kind::open_paren))
            columns = alias_columns(p, of_call);
    } else if (behind_as && of_call && p.at.now.kind == token_kind::open_paren) {
        take(p);
        name.length = 0;
        columns = alias_columns(p, true);
        if (columns.first != 0 && p.nodes[columns.first].kind != node_kind::alias_column)
            refuse(p);
    } else {
        if (behind_as)
            refuse(p, syntax_error::missing_name);
        return 0;
    }
    return add(p, {node_kind::alias, 0, 0, name.begin, name.length, name.hash, columns.first, 0});
}

// The innermost construct is a from item; its alias, and it is whole.
constexpr void end_item(machine& p, bool of_call = false) {
    if (const node_id alias = read_alias(p, of_call); alias != 0)
        append(p, top(p), alias);
    close(p);
    item_done(p);
}

// (select ...) a. Without an alias only where the parenthesis around it is that of a query: ((select 1) union select 2) a.
constexpr void in_from_query(machine& p) {
    append(p, top(p), p.value);
    if (!expects(p, token_kind::close_paren))
        return;
    const bool inner = p.stack[p.depth - 2].go_on == in_from_parentheses &&
                       (p.at.now.kind == token_kind::close_paren || at_query_clause(p));
    if (!inner) {
        const node_id alias = read_alias(p, false);
        if (alias == 0)
            return refuse(p, syntax_error::missing_name);
        append(p, top(p), alias);
    }
    close(p);
    item_done(p);
}

// ((select 1) union select 2) a, (a join b on c) d
constexpr void in_from_parentheses(machine& p) {
    frame& opened = top(p);
    const node& inner = p.nodes[p.value];
    if (inner.kind == node_kind::from_query && p.nodes[inner.first].next == 0 && inner.flags == 0) {
        --p.size;
        p.value = inner.first;
        opened.kind = node_kind::from_query;
        opened.go_on = in_from_query;
        if (!at_query_clause(p))
            return in_from_query(p);
        p.now = reading::wider_query;
        return;
    }
    if (inner.kind != node_kind::join)
        return refuse(p);
    if (!expects(p, token_kind::close_paren))
        return;
    --p.depth;
    if (const node_id alias = read_alias(p, false); alias != 0) {
        p.nodes[p.value].next = alias;
        p.value = add(p, {node_kind::from_join, 0, 0, opened.begin, opened.length, 0, p.value, 0});
    }
    item_done(p);
}

// f(a) with ordinality
constexpr void in_from_call(machine& p) {
    append(p, top(p), p.value);
    if (takes(p, keyword::with) && expects(p, keyword::ordinality))
        top(p).flags |= node_flag::ordinality;
    end_item(p, true);
}

// A table's frame; what may stand around its name is ONLY (t) or t *.
constexpr void open_table(machine& p, const token& name, node_id parts, bool only, bool enclosed) {
    open(p, nullptr, node_kind::table, name, 0, only ? node_flag::only : 0);
    top(p).first = parts;
    for (node_id part = parts; part != 0; part = p.nodes[part].next)
        top(p).last = part;
    if (enclosed)
        expects(p, token_kind::close_paren);
    else if (!only && p.at.now.kind == token_kind::op && p.at.now.length == 1 && p.text[p.at.now.begin] == '*')
        take(p);
}

// A table's name, or a function's with what it is called with.
constexpr void named_item(machine& p, std::uint8_t lateral) {
    const bool only = takes(p, keyword::only);
    const bool enclosed = only && takes(p, token_kind::open_paren);
    token last = p.at.now;
    const std::uint8_t category = p.word == keyword::none ? 0 : p.traits & word_trait::category;
    if ((p.word >= keyword::current_catalog && p.word <= keyword::collation) || p.word == keyword::cast ||
        p.word == keyword::user)
        return refuse(p, syntax_error::not_read);
    if (!is_any_name(p) || category == 3)
        return refuse(p, syntax_error::missing_name);
    if (p.word == keyword::rows && kind_ahead(p) == token_kind::identifier) {
        lexer copy = p.at;
        copy.next();
        if (is_word(p.at.text(), copy.now, word{"from"}))
            return refuse(p, syntax_error::not_read);
    }
    const std::uint32_t first = p.size;
    take(p);
    const node_id parts = category == 2 ? 0 : read_parts(p, last);
    if (last.kind == token_kind::op || p.size > first + 2)
        return refuse(p, syntax_error::missing_name);
    if (p.at.now.kind == token_kind::open_paren && !only) {
        if (category == 1 && parts == 0)
            return refuse(p, syntax_error::not_read);
        open(p, in_from_call, node_kind::from_call, last, 0, lateral);
        return begin_call(p, last, parts, true);
    }
    if (category == 2 || lateral != 0)
        return refuse(p);
    open_table(p, last, parts, only, enclosed);
    end_item(p);
}

// table only a
constexpr void begin_table_query(machine& p) {
    open(p, nullptr, node_kind::table_query, p.at.now);
    take(p);
    const bool only = takes(p, keyword::only);
    const bool enclosed = only && takes(p, token_kind::open_paren);
    token last = p.at.now;
    if (!is_column_name(p))
        return refuse(p, syntax_error::missing_name);
    const std::uint32_t first = p.size;
    take(p);
    const node_id parts = read_parts(p, last);
    if (last.kind == token_kind::op || p.size > first + 2)
        return refuse(p, syntax_error::missing_name);
    open_table(p, last, parts, only, enclosed);
    close(p);
    append(p, top(p), p.value);
    close_child(p);
}

constexpr void from_item(machine& p) {
    const std::uint8_t lateral = takes(p, keyword::lateral) ? node_flag::lateral : 0;
    const token where = p.at.now;
    if (where.kind != token_kind::open_paren) {
        return named_item(p, lateral);
    }
    take(p);
    if (at_query(p)) {
        open(p, in_from_query, node_kind::from_query, where, 0, lateral);
        p.now = reading::query;
        return;
    }
    if (lateral != 0)
        return refuse(p, syntax_error::not_read);
    open(p, in_from_parentheses, node_kind::none, where);
    p.now = reading::from_item;
}

constexpr void in_from(machine& p) {
    append(p, top(p), p.value);
    if (takes(p, token_kind::comma))
        p.now = reading::from_item;
    else
        close_child(p);
}

constexpr void begin_from(machine& p) {
    open(p, in_from, node_kind::from, p.at.now);
    take(p);
    p.now = reading::from_item;
}

}  // namespace typeschema::inline v0::sql::reader::detail
