// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/reader/tree/machine.hpp"

#include <cstdint>

namespace typeschema::inline v0::sql::reader::detail {

constexpr void item_done(machine& p);

constexpr bool at_join(const machine& p) {
    return p.word == keyword::join || p.word == keyword::left || p.word == keyword::right || p.word == keyword::full ||
           p.word == keyword::inner || p.word == keyword::cross || p.word == keyword::natural;
}

// The words of a join, up to JOIN; the item before it is its left side.
constexpr void begin_join(machine& p) {
    open(p, nullptr, node_kind::join, p.at.now);
    frame& join = top(p);
    append(p, join, p.value);
    if (takes(p, keyword::natural))
        join.flags = node_flag::natural;
    join_form form = join_form::inner;
    if (p.word == keyword::cross) {
        form = join_form::cross;
        if (join.flags != 0)
            return refuse(p);
    } else if (p.word == keyword::left) {
        form = join_form::left;
    } else if (p.word == keyword::right) {
        form = join_form::right;
    } else if (p.word == keyword::full) {
        form = join_form::full;
    }
    join.form = static_cast<std::uint8_t>(form);
    if (p.word != keyword::join) {
        const bool outer = form != join_form::inner && form != join_form::cross;
        if (!outer && p.word != keyword::inner && p.word != keyword::cross)
            return refuse(p);
        take(p);
        if (outer)
            takes(p, keyword::outer);
    }
    join.begin = p.at.now.begin;
    join.length = p.at.now.length;
    if (expects(p, keyword::join))
        p.now = reading::from_item;
}

constexpr void in_join_on(machine& p) {
    append(p, top(p), p.value);
    close(p);
    append(p, top(p), p.value);
    close(p);
    item_done(p);
}

// using (a, b), the children of the innermost construct.
constexpr void join_using(machine& p) {
    open(p, nullptr, node_kind::using_, p.at.now);
    take(p);
    if (!expects(p, token_kind::open_paren))
        return;
    do {
        if (!is_column_name(p))
            return refuse(p, syntax_error::missing_name);
        append(p, top(p), leaf(p, node_kind::name_part));
    } while (takes(p, token_kind::comma));
    if (!expects(p, token_kind::close_paren))
        return;
    if (p.word == keyword::as)
        return refuse(p, syntax_error::not_read);
    close(p);
}

// An item is there, as `value`: it is the right side of a join, or the left one of the next, or all.
// a join b join c on ... on ...: the inner join is the right side of the outer one.
constexpr void item_done(machine& p) {
    while (!failed(p) && top(p).kind == node_kind::join) {
        const frame& join = top(p);
        const bool on = p.word == keyword::on;
        const bool conditional = join.form != static_cast<std::uint8_t>(join_form::cross) && join.flags == 0;
        if (conditional && !on && p.word != keyword::using_)
            return at_join(p) ? begin_join(p) : refuse(p);
        append(p, top(p), p.value);
        if (conditional && on) {
            open(p, in_join_on, node_kind::join_on, p.at.now);
            take(p);
            p.now = reading::operand;
            return;
        }
        if (conditional) {
            join_using(p);
            append(p, top(p), p.value);
        }
        close(p);
    }
    if (at_join(p))
        begin_join(p);
    else
        p.now = reading::construct;
}

}  // namespace typeschema::inline v0::sql::reader::detail
