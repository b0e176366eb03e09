// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/reader/tree/machine.hpp"

#include <cstdint>

namespace typeschema::inline v0::sql::reader::detail {

// Those that the grammar knows by name; `other` for the rest.
constexpr operator_form form_of_operator(const char* written, std::uint32_t length) {
    const char first = written[0];
    if (length == 1) {
        switch (first) {
            case '=': return operator_form::equal;
            case '<': return operator_form::less;
            case '>': return operator_form::greater;
            case '+': return operator_form::plus;
            case '-': return operator_form::minus;
            case '*': return operator_form::times;
            case '/': return operator_form::divide;
            case '%': return operator_form::modulo;
            case '^': return operator_form::power;
            default: return operator_form::other;
        }
    }
    if (length != 2)
        return operator_form::other;
    if (written[1] == '=')
        return first == '<'   ? operator_form::less_equal
               : first == '>' ? operator_form::greater_equal
               : first == '!' ? operator_form::not_equal
                              : operator_form::other;
    return first == '<' && written[1] == '>' ? operator_form::not_equal : operator_form::other;
}

struct one_byte_forms {
    operator_form form[128] = {};

    constexpr one_byte_forms() {
        for (const char byte : {'=', '<', '>', '+', '-', '*', '/', '%', '^'})
            form[static_cast<unsigned char>(byte)] = form_of_operator(&byte, 1);
    }
};
inline constexpr one_byte_forms one_byte_operator;

inline constexpr std::uint8_t operator_rank[] = {
    rank::other, rank::other,   rank::add,     rank::add,     rank::multiply, rank::multiply, rank::multiply,
    rank::power, rank::compare, rank::compare, rank::compare, rank::compare,  rank::compare,  rank::compare};

// operator(schema.+): the operator in `symbol`, its schemas as nodes. The current token is OPERATOR.
constexpr node_id read_qualified_operator(machine& p, token& symbol) {
    take(p);
    if (!expects(p, token_kind::open_paren))
        return 0;
    symbol = p.at.now;
    node_id parts = 0;
    if (is_column_name(p)) {
        take(p);
        node_id before = 0;
        for (;;) {
            if (!expects(p, token_kind::dot))
                return 0;
            const node_id part = add(p, {node_kind::name_part, 0, 0, symbol.begin, symbol.length, symbol.hash, 0, 0});
            if (before == 0)
                parts = part;
            else
                p.nodes[before].next = part;
            before = part;
            symbol = p.at.now;
            if (!is_column_name(p))
                break;
            take(p);
        }
    }
    if (symbol.kind != token_kind::op) {
        refuse(p);
        return 0;
    }
    take(p);
    expects(p, token_kind::close_paren);
    return parts;
}

// operator(schema.-) a
constexpr void qualified_prefix(machine& p) {
    token symbol;
    const node_id parts = read_qualified_operator(p, symbol);
    if (failed(p))
        return;
    push(p, {nullptr, node_kind::unary, static_cast<std::uint8_t>(operator_form::qualified), 0, rank::other,
             symbol.begin, symbol.length, symbol.hash, 0, 0, parts});
}

// a operator(schema.+) b
constexpr void qualified_infix(machine& p) {
    while (top(p).rank >= rank::other)
        reduce(p);
    token symbol;
    const node_id parts = read_qualified_operator(p, symbol);
    if (failed(p))
        return;
    push(p, {nullptr, node_kind::binary, static_cast<std::uint8_t>(operator_form::qualified), 0, rank::other,
             symbol.begin, symbol.length, symbol.hash, p.value, p.value, parts});
    p.now = reading::operand;
}

}  // namespace typeschema::inline v0::sql::reader::detail
