// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/reader/tree/operation.hpp"

#include <cstdint>

namespace typeschema::inline v0::sql::reader::detail {

constexpr void in_items(machine& p);

// Behind the parenthesis of IN, or a comma. Lists are mostly constants: one behind another needs no other move.
constexpr void read_items(machine& p) {
    frame& list = p.stack[p.depth - 1];
    for (int left = 64; left != 0; --left) {
        const token& seen = p.at.now;
        const bool text = seen.kind == token_kind::string;
        if ((!text && seen.kind != token_kind::integer) || p.size + 1 >= p.room)
            break;
        p.nodes[p.size] = {text ? node_kind::string : node_kind::integer,
                           static_cast<std::uint8_t>(seen.kind),
                           0,
                           seen.begin,
                           seen.length,
                           0,
                           0,
                           0};
        p.value = p.size++;
        take(p);
        const token_kind behind = p.at.now.kind;
        if (behind != token_kind::comma && behind != token_kind::close_paren) {
            p.now = reading::value;
            return;
        }
        p.nodes[list.last].next = p.value;
        list.last = p.value;
        take(p);
        if (behind == token_kind::close_paren) {
            p.nodes[p.size] = {node_kind::in_list, 0, list.flags, list.begin, list.length, list.hash, list.first, 0};
            p.value = p.size++;
            --p.depth;
            p.now = reading::value;
            return;
        }
    }
    p.now = reading::operand;
}

// in (select ...), in (a, b)
constexpr void in_items(machine& p) {
    frame& opened = top(p);
    const bool only_one = opened.first == opened.last;
    if (only_one && widens_to_query(p))
        return;
    if (only_one && p.at.now.kind == token_kind::close_paren && unwrap_query(p))
        opened.kind = node_kind::in_query;
    append(p, opened, p.value);
    if (p.nodes[p.value].kind != node_kind::query && takes(p, token_kind::comma)) {
        read_items(p);
    } else if (expects(p, token_kind::close_paren)) {
        close_operand(p);
    }
}

constexpr void in_what(machine& p, std::uint8_t negated) {
    const token where = p.at.now;
    const node_kind outer = around(p).kind;
    if (outer == node_kind::position && around(p).first == 0 && negated == 0) {
        reduce_above(p, rank::none);
        p.now = reading::construct;
        return;
    }
    if (outer == node_kind::position || outer == node_kind::between)
        return refuse(p);
    if (p.stack[p.depth - 1].rank >= rank::like && !reduce_for_lonely(p, rank::like))
        return;
    take(p);
    if (p.at.now.kind != token_kind::open_paren)
        return refuse(p);
    take(p);
    push(p, {in_items, node_kind::in_list, 0, negated, rank::none, where.begin, where.length, where.hash, p.value,
             p.value, 0});
    if (at_query(p))
        p.now = reading::query;
    else
        read_items(p);
}
constexpr void in_plain(machine& p) {
    in_what(p, 0);
}

// a not in (b), a not like b
constexpr void not_what(machine& p) {
    take(p);
    switch (p.word) {
        case keyword::in: return in_what(p, node_flag::negated);
        case keyword::between: return between(p, node_flag::negated);
        case keyword::like:
        case keyword::ilike:
        case keyword::similar: return like(p, node_flag::negated);
        default: return refuse(p);
    }
}

}  // namespace typeschema::inline v0::sql::reader::detail
