// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/reader/tree/call.hpp"
#include "typeschema/sql/reader/tree/machine.hpp"
#include "typeschema/sql/reader/tree/operator.hpp"
#include "typeschema/sql/reader/tree/type.hpp"

#include <cstdint>

namespace typeschema::inline v0::sql::reader::detail {

// The token behind the current one.
constexpr token_kind kind_ahead(const machine& p) {
    lexer copy = p.at;
    copy.next();
    return copy.now.kind;
}

// Whether a query begins here. A column may be called values.
constexpr bool at_query(const machine& p) {
    return p.word == keyword::select || p.word == keyword::with || p.word == keyword::table ||
           (p.word == keyword::values && kind_ahead(p) == token_kind::open_paren);
}

// What goes on with a query in parentheses: (select 1) union select 2.
constexpr bool at_query_clause(const machine& p) {
    return p.word == keyword::union_ || p.word == keyword::intersect || p.word == keyword::except ||
           p.word == keyword::order || p.word == keyword::limit || p.word == keyword::offset ||
           p.word == keyword::fetch || p.word == keyword::for_;
}

// Behind an opening parenthesis: a query or an expression, for the innermost construct.
constexpr void read_query_or_expression(machine& p) {
    p.now = at_query(p) ? reading::query : reading::operand;
}

// A subquery that turns out to be a query itself: ((select 1) union select 2), in ((select 1)).
constexpr bool unwrap_query(machine& p) {
    if (p.nodes[p.value].kind == node_kind::subquery) {
        --p.size;
        p.value = p.nodes[p.value].first;
    }
    return p.nodes[p.value].kind == node_kind::query;
}

// The newest value is a subquery in parentheses, and the query goes on behind it. True when it does.
constexpr bool widens_to_query(machine& p) {
    if (!at_query_clause(p) || p.nodes[p.value].kind != node_kind::subquery)
        return false;
    unwrap_query(p);
    p.now = reading::wider_query;
    return true;
}

constexpr void in_row(machine& p) {
    append(p, top(p), p.value);
    if (takes(p, token_kind::comma))
        p.now = reading::operand;
    else if (expects(p, token_kind::close_paren))
        close_operand(p);
}

// (a), (a, b), (select ...)
constexpr void in_parentheses(machine& p) {
    frame& opened = top(p);
    if (p.nodes[p.value].kind == node_kind::query) {
        opened.kind = node_kind::subquery;
        append(p, opened, p.value);
        if (expects(p, token_kind::close_paren))
            close_operand(p, reading::reference);
    } else if (p.at.now.kind == token_kind::close_paren) {
        take(p);
        --p.depth;
        p.now = reading::reference;
    } else if (p.at.now.kind == token_kind::comma) {
        opened.go_on = in_row;
        in_row(p);
    } else if (!widens_to_query(p)) {
        refuse(p);
    }
}

constexpr void parenthesis(machine& p) {
    open(p, in_parentheses, node_kind::row, p.at.now);
    take(p);
    read_query_or_expression(p);
}

// date '2020-01-01', float8 '1'
constexpr void typed_literal(machine& p, node_id type) {
    const token& constant = p.at.now;
    const node text{
        node_kind::string, static_cast<std::uint8_t>(constant.kind), 0, constant.begin, constant.length, 0, 0, 0};
    p.nodes[type].next = add(p, text);
    node literal = text;
    literal.kind = node_kind::typed_literal;
    literal.form = 0;
    literal.first = type;
    p.value = add(p, literal);
    take(p);
    p.now = reading::value;
}

// A name with what may follow it. `alone`: it can be a column; `callable`: it can be a function or a type.
constexpr void name(machine& p, token last, bool alone, bool callable) {
    node_id parts = 0;
    if (p.at.now.kind == token_kind::dot && alone) {
        parts = read_parts(p, last);
        callable = true;
        if (last.kind == token_kind::op) {
            p.value = add(p, {node_kind::all_columns, 0, 0, last.begin, last.length, 0, parts, 0});
            take(p);
            if (p.at.now.kind == token_kind::dot || p.at.now.kind == token_kind::open_bracket)
                return refuse(p, syntax_error::star_not_last);
            p.now = reading::value;
            return;
        }
        if (failed(p))
            return;
    }
    if (p.at.now.kind == token_kind::open_paren && callable)
        return begin_call(p, last, parts, false);
    if (is_plain_string(p.at.now) && callable)
        return typed_literal(p, named_type(p, last, parts));
    if (!alone) {
        const bool argument = p.at.now.kind == token_kind::arrow || p.at.now.kind == token_kind::assign;
        return refuse(p, argument ? syntax_error::not_read : syntax_error::unexpected_token);  // f(left => 1)
    }
    p.value = add(p, {node_kind::column, 0, 0, last.begin, last.length, last.hash, parts, 0});
    p.now = reading::reference;
}

// A word that has no part of its own where an operand must begin.
constexpr void word_as_name(machine& p) {
    const token last = p.at.now;
    const std::uint8_t category = p.traits & word_trait::category;
    if (category == 3)
        return refuse(p, syntax_error::missing_operand);
    take(p);
    name(p, last, category != 2, category != 1);
}

constexpr void constant(machine& p, node_kind kind) {
    p.value = leaf(p, kind, static_cast<std::uint8_t>(p.at.now.kind));
    p.now = reading::value;
}

// $1
constexpr void parameter(machine& p) {
    const token& seen = p.at.now;
    std::uint32_t number = 0;
    for (std::uint32_t i = 1; i < seen.length; ++i)
        number = number * 10 + static_cast<std::uint32_t>(p.text[seen.begin + i] - '0');
    if (seen.length > 6)
        return refuse(p, syntax_error::too_long);
    p.value = add(p, {node_kind::parameter, 0, 0, seen.begin, seen.length, number, 0, 0});
    take(p);
    p.now = reading::reference;
}

// -a, +a, @a, |/a
constexpr void prefix(machine& p) {
    const token seen = p.at.now;
    const operator_form form = form_of_operator(p.text + seen.begin, seen.length);
    if (form > operator_form::minus)
        return refuse(p, syntax_error::missing_operand);
    const bool sign = form != operator_form::other;
    push(p, {nullptr, node_kind::unary, static_cast<std::uint8_t>(form), 0, sign ? rank::sign : rank::other, seen.begin,
             seen.length, seen.hash, 0, 0, 0});
    take(p);
}

// What stands where an operand must begin and is neither a name nor a parenthesis.
constexpr void rare_operand(machine& p) {
    switch (p.at.now.kind) {
        case token_kind::op: return prefix(p);
        case token_kind::parameter: return parameter(p);
        case token_kind::escape_string:
        case token_kind::dollar_string:
        case token_kind::national_string: return constant(p, node_kind::string);
        case token_kind::bit_string:
        case token_kind::hex_string: return constant(p, node_kind::bit_string);
        case token_kind::decimal: return constant(p, node_kind::decimal);
        case token_kind::unicode_string: return refuse(p, syntax_error::unicode_string);
        case token_kind::unicode_identifier: return refuse(p, syntax_error::unicode_name);
        default: return refuse(p, syntax_error::missing_operand);
    }
}

}  // namespace typeschema::inline v0::sql::reader::detail
