// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/reader/tree/machine.hpp"
#include "typeschema/sql/reader/tree/operator.hpp"

#include <cstdint>

namespace typeschema::inline v0::sql::reader::detail {

// using >, using operator(schema.>)
constexpr void sort_operator(machine& p, frame& key) {
    key.form = static_cast<std::uint8_t>(sort_form::using_);
    token symbol = p.at.now;
    node_id parts = 0;
    if (p.word == keyword::operator_)
        parts = read_qualified_operator(p, symbol);
    else if (symbol.kind == token_kind::op)
        take(p);
    else
        refuse(p);
    key.begin = symbol.begin;
    key.length = symbol.length;
    key.hash = symbol.hash;
    if (parts != 0)
        append(p, key, parts);
}

// The expression of a key is there.
constexpr void in_sort_key(machine& p) {
    frame& key = top(p);
    append(p, key, p.value);
    if (takes(p, keyword::asc)) {
        key.form = static_cast<std::uint8_t>(sort_form::ascending);
    } else if (takes(p, keyword::desc)) {
        key.form = static_cast<std::uint8_t>(sort_form::descending);
    } else if (takes(p, keyword::using_)) {
        sort_operator(p, key);
        if (failed(p))
            return;
    }
    if (takes(p, keyword::nulls)) {
        if (takes(p, keyword::first))
            key.flags = node_flag::nulls_first;
        else if (expects(p, keyword::last))
            key.flags = node_flag::nulls_last;
    }
    close_child(p);
}

constexpr void begin_sort_key(machine& p) {
    open(p, in_sort_key, node_kind::sort_key, p.at.now);
    p.now = reading::operand;
}

constexpr void in_order_by(machine& p) {
    append(p, top(p), p.value);
    if (takes(p, token_kind::comma))
        begin_sort_key(p);
    else
        close_child(p);
}

// order by a, b desc; the current token is ORDER.
constexpr void begin_order_by(machine& p) {
    open(p, in_order_by, node_kind::order_by, p.at.now);
    take(p);
    if (expects(p, keyword::by))
        begin_sort_key(p);
}

}  // namespace typeschema::inline v0::sql::reader::detail
