// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/reader/tree/machine.hpp"

#include <cstdint>

namespace typeschema::inline v0::sql::reader::detail {

constexpr void end_subscript(machine& p) {
    if (expects(p, token_kind::close_bracket))
        close_operand(p, reading::reference);
}

// A bound that is not written.
constexpr void no_bound(machine& p) {
    append(p, top(p), add(p, {node_kind::none, 0, 0, p.at.now.begin, 0, 0, 0, 0}));
}

constexpr void in_slice(machine& p) {
    append(p, top(p), p.value);
    end_subscript(p);
}

// Behind the lower bound, at the colon.
constexpr void slice(machine& p) {
    frame& opened = top(p);
    opened.kind = node_kind::slice;
    opened.go_on = in_slice;
    take(p);
    p.now = reading::operand;
    if (p.at.now.kind == token_kind::close_bracket) {
        no_bound(p);
        end_subscript(p);
    }
}

constexpr void in_subscript(machine& p) {
    append(p, top(p), p.value);
    if (p.at.now.kind == token_kind::colon)
        slice(p);
    else
        end_subscript(p);
}

// e[1], e[1:2], e.f, e.*
constexpr void indirection(machine& p) {
    const token where = p.at.now;
    take(p);
    if (where.kind == token_kind::open_bracket) {
        open(p, in_subscript, node_kind::subscript, where);
        append(p, top(p), p.value);
        p.now = reading::operand;
        if (p.at.now.kind == token_kind::colon) {
            no_bound(p);
            slice(p);
        }
        return;
    }
    const token seen = p.at.now;
    if (seen.kind != token_kind::op) {
        take_label(p);
        p.value = add(p, {node_kind::field, 0, 0, seen.begin, seen.length, seen.hash, p.value, 0});
        p.now = reading::reference;
        return;
    }
    if (seen.length != 1 || p.text[seen.begin] != '*')
        return refuse(p, syntax_error::missing_name);
    take(p);
    if (p.at.now.kind == token_kind::dot || p.at.now.kind == token_kind::open_bracket)
        return refuse(p, syntax_error::star_not_last);
    p.value = add(p, {node_kind::all_fields, 0, 0, seen.begin, 1, 0, p.value, 0});
    p.now = reading::value;
}

}  // namespace typeschema::inline v0::sql::reader::detail
