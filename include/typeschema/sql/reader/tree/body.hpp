// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/reader/tree/from.hpp"
#include "typeschema/sql/reader/tree/select.hpp"

#include <cstdint>

namespace typeschema::inline v0::sql::reader::detail {

constexpr void in_values(machine& p);

constexpr void in_values_row(machine& p) {
    append(p, top(p), p.value);
    if (takes(p, token_kind::comma))
        p.now = reading::operand;
    else if (expects(p, token_kind::close_paren))
        close_child(p);
}
constexpr void values_row(machine& p) {
    open(p, in_values_row, node_kind::row, p.at.now);
    if (expects(p, token_kind::open_paren))
        p.now = reading::operand;
}
constexpr void in_values(machine& p) {
    append(p, top(p), p.value);
    if (takes(p, token_kind::comma))
        values_row(p);
    else
        close_child(p);
}
constexpr void begin_values(machine& p) {
    open(p, in_values, node_kind::values, p.at.now);
    take(p);
    values_row(p);
}

constexpr void in_body_parentheses(machine& p) {
    --p.depth;
    if (expects(p, token_kind::close_paren))
        p.now = reading::construct;
}

// SELECT, VALUES, TABLE or a query in parentheses.
constexpr void begin_body(machine& p) {
    if (p.word == keyword::select)
        return begin_select(p);
    if (p.word == keyword::values)
        return begin_values(p);
    if (p.word == keyword::table)
        return begin_table_query(p);
    const token where = p.at.now;
    if (!expects(p, token_kind::open_paren))
        return;
    open(p, in_body_parentheses, node_kind::none, where);
    p.now = reading::query;
}

}  // namespace typeschema::inline v0::sql::reader::detail
