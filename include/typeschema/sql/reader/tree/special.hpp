// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/reader/tree/operation.hpp"

#include <cstdint>

namespace typeschema::inline v0::sql::reader::detail {

// A word that begins a construct only before a parenthesis and is a column otherwise. True when the construct is open, with
// its parenthesis taken.
constexpr bool begins_with_parenthesis(machine& p, continuation go_on, node_kind kind, std::uint8_t flags = 0) {
    const token where = p.at.now;
    const bool reserved = (p.traits & word_trait::category) == 3;
    take(p);
    if (p.at.now.kind != token_kind::open_paren) {
        if (reserved)
            refuse(p);
        else
            name(p, where, true, false);
        return false;
    }
    take(p);
    open(p, go_on, kind, where, 0, flags);
    if (failed(p))
        return false;
    p.now = reading::operand;
    return true;
}

constexpr void end_operand(machine& p) {
    if (expects(p, token_kind::close_paren))
        close_operand(p);
}

// The last part of a construct: ... a)
constexpr void in_last(machine& p) {
    append(p, top(p), p.value);
    end_operand(p);
}

// coalesce(a, b), row(a, b)
constexpr void in_list(machine& p) {
    frame& list = top(p);
    append(p, list, p.value);
    if (list.kind == node_kind::nullif) {
        if (++list.extra == 1 ? expects(p, token_kind::comma) : expects(p, token_kind::close_paren))
            list.extra == 1 ? void(p.now = reading::operand) : close_operand(p);
    } else if (takes(p, token_kind::comma)) {
        p.now = reading::operand;
    } else {
        end_operand(p);
    }
}

constexpr void coalesce(machine& p) {
    begins_with_parenthesis(p, in_list, node_kind::coalesce);
}
constexpr void nullif(machine& p) {
    begins_with_parenthesis(p, in_list, node_kind::nullif);
}
constexpr void greatest(machine& p) {
    begins_with_parenthesis(p, in_list, node_kind::greatest);
}
constexpr void least(machine& p) {
    begins_with_parenthesis(p, in_list, node_kind::least);
}
constexpr void grouping(machine& p) {
    begins_with_parenthesis(p, in_list, node_kind::grouping);
}
constexpr void explicit_row(machine& p) {
    if (begins_with_parenthesis(p, in_list, node_kind::row, node_flag::explicit_row) &&
        p.at.now.kind == token_kind::close_paren)
        end_operand(p);
}

// exists (select ...), array(select ...)
constexpr void in_needed_query(machine& p) {
    if (widens_to_query(p))
        return;
    if (!unwrap_query(p))
        return refuse(p);
    in_last(p);
}
constexpr void exists(machine& p) {
    if (begins_with_parenthesis(p, in_needed_query, node_kind::exists))
        read_query_or_expression(p);
}

constexpr void in_array(machine& p);

// An item of array[...]; an inner [...] is an array without the word. `extra` remembers which the others are.
constexpr void begin_item(machine& p) {
    frame& items = top(p);
    const node_id inner = p.at.now.kind == token_kind::open_bracket ? 2 : 1;
    if (items.extra + inner == 3)
        return refuse(p, syntax_error::mixed_array);
    items.extra = inner;
    p.now = reading::operand;
    if (inner == 1)
        return;
    open(p, in_array, node_kind::array, p.at.now);
    take(p);
    p.value = 0;
    p.now = reading::construct;
}

constexpr void in_array(machine& p) {
    frame& items = top(p);
    if (p.value != 0)
        append(p, items, p.value);
    if (p.at.now.kind == token_kind::close_bracket) {
        // Only the word has a hash; the bracket of an inner array has none.
        const bool inner = items.hash == 0;
        take(p);
        return inner ? close_child(p) : close_operand(p);
    }
    if (p.value == 0 || expects(p, token_kind::comma))
        begin_item(p);
}

constexpr void array(machine& p) {
    const token where = p.at.now;
    take(p);
    if (takes(p, token_kind::open_bracket)) {
        open(p, in_array, node_kind::array, where);
        p.value = 0;
        p.now = reading::construct;
    } else if (expects(p, token_kind::open_paren)) {
        open(p, in_needed_query, node_kind::array_query, where);
        read_query_or_expression(p);
    }
}

constexpr void in_cast(machine& p) {
    append(p, top(p), p.value);
    if (!expects(p, keyword::as))
        return;
    const node_id type = read_type(p);
    append(p, top(p), type);
    end_operand(p);
}
constexpr void cast(machine& p) {
    begins_with_parenthesis(p, in_cast, node_kind::cast);
}

// a::t
constexpr void cast_infix(machine& p) {
    const token where = p.at.now;
    take(p);
    const node_id type = read_type(p);
    p.nodes[p.value].next = type;
    postfix(p, node_kind::cast, where, 0, 0);
}

constexpr void in_when(machine& p);

constexpr void begin_when(machine& p) {
    open(p, in_when, node_kind::case_when, p.at.now);
    if (expects(p, keyword::when))
        p.now = reading::operand;
}

constexpr void in_else(machine& p) {
    append(p, top(p), p.value);
    if (expects(p, keyword::end))
        close_operand(p);
}

constexpr void in_case(machine& p) {
    frame& opened = top(p);
    append(p, opened, p.value);
    if (p.word == keyword::when) {
        begin_when(p);
    } else if (p.nodes[p.value].kind != node_kind::case_when) {
        refuse(p);
    } else if (takes(p, keyword::else_)) {
        opened.flags |= node_flag::has_else;
        read_expression(p, in_else);
    } else if (expects(p, keyword::end)) {
        close_operand(p);
    }
}

// A condition or a result is there.
constexpr void in_when(machine& p) {
    frame& opened = top(p);
    append(p, opened, p.value);
    if (opened.first == opened.last) {
        if (expects(p, keyword::then))
            p.now = reading::operand;
    } else {
        close_child(p);
    }
}

constexpr void case_(machine& p) {
    open(p, in_case, node_kind::case_, p.at.now);
    take(p);
    if (p.word == keyword::when)
        return begin_when(p);
    if (failed(p))
        return;
    top(p).flags = node_flag::has_operand;
    p.now = reading::operand;
}

constexpr void not_(machine& p) {
    const token where = p.at.now;
    if (is_narrow(p))
        return refuse(p, syntax_error::missing_operand);
    take(p);
    push(p, {nullptr, node_kind::not_, 0, 0, rank::not_, where.begin, where.length, 0, 0, 0, 0});
}

// The second row of OVERLAPS, which must have two items.
constexpr void in_second_row(machine& p) {
    frame& row = top(p);
    append(p, row, p.value);
    ++row.extra;
    if (takes(p, token_kind::comma)) {
        p.now = reading::operand;
        return;
    }
    if (row.extra != 2)
        return refuse(p, syntax_error::not_a_row);
    if (!expects(p, token_kind::close_paren))
        return;
    close(p);
    append(p, top(p), p.value);
    close_operand(p);
}

// (a, b) overlaps (c, d); only a row that stands in no further parentheses is one.
constexpr void overlaps(machine& p) {
    const node& left = p.nodes[p.value];
    const bool is_row = p.now == reading::value && left.kind == node_kind::row && left.first != 0 &&
                        p.nodes[left.first].next != 0 && p.nodes[p.nodes[left.first].next].next == 0;
    if (!is_row || is_narrow(p))
        return refuse(p, syntax_error::not_a_row);
    open(p, nullptr, node_kind::overlaps, p.at.now);
    append(p, top(p), p.value);
    take(p);
    const token where = p.at.now;
    const std::uint8_t flags = takes(p, keyword::row) ? node_flag::explicit_row : 0;
    if (!expects(p, token_kind::open_paren))
        return;
    open(p, in_second_row, node_kind::row, where, 0, flags);
    p.now = reading::operand;
}

// ANY, SOME or ALL where the right side of the innermost operator must begin.
constexpr void in_quantified(machine& p);
constexpr void quantifier(machine& p) {
    frame& waiting = top(p);
    const bool compares =
        waiting.kind == node_kind::binary || (waiting.kind == node_kind::like && waiting.first == waiting.last &&
                                              waiting.form != static_cast<std::uint8_t>(like_form::similar));
    if (!compares || waiting.rank == rank::none || is_narrow(p))
        return refuse(p, syntax_error::missing_operand);
    waiting.kind = node_kind::quantified;
    waiting.form = static_cast<std::uint8_t>(p.word == keyword::all ? quantifier_form::all : quantifier_form::any);
    waiting.rank = rank::none;
    waiting.go_on = in_quantified;
    take(p);
    if (expects(p, token_kind::open_paren))
        read_query_or_expression(p);
}

// any (select ...), any (array)
constexpr void in_quantified(machine& p) {
    if (widens_to_query(p))
        return;
    frame& opened = top(p);
    unwrap_query(p);
    append(p, opened, p.value);
    if (opened.extra != 0)
        p.nodes[p.value].next = opened.extra;
    if (expects(p, token_kind::close_paren))
        close_operand(p);
}

// operator(schema.-) a; a column may be called operator.
constexpr void operator_operand(machine& p) {
    if (kind_ahead(p) == token_kind::open_paren)
        qualified_prefix(p);
    else
        word_as_name(p);
}

}  // namespace typeschema::inline v0::sql::reader::detail
