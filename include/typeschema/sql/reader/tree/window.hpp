// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/reader/tree/order_by.hpp"

#include <cstdint>

namespace typeschema::inline v0::sql::reader::detail {

constexpr void in_partition(machine& p) {
    append(p, top(p), p.value);
    if (takes(p, token_kind::comma))
        p.now = reading::operand;
    else
        close_child(p);
}

constexpr void partition_by(machine& p) {
    open(p, in_partition, node_kind::partition_by, p.at.now);
    take(p);
    if (expects(p, keyword::by))
        p.now = reading::operand;
}

constexpr void in_frame(machine& p);

// A bound with an expression: 1 preceding.
constexpr void in_bound(machine& p) {
    frame& bound = top(p);
    append(p, bound, p.value);
    if (takes(p, keyword::preceding))
        bound.form = static_cast<std::uint8_t>(bound_form::preceding);
    else if (expects(p, keyword::following))
        bound.form = static_cast<std::uint8_t>(bound_form::following);
    close_child(p);
}

constexpr void begin_bound(machine& p) {
    const token where = p.at.now;
    bound_form form = bound_form::current_row;
    if (takes(p, keyword::unbounded)) {
        form = p.word == keyword::preceding ? bound_form::unbounded_preceding : bound_form::unbounded_following;
        // Columns called unbounded and current are not read here.
        if (!takes(p, keyword::preceding) && !takes(p, keyword::following))
            return refuse(p, syntax_error::not_read);
    } else if (takes(p, keyword::current)) {
        if (!takes(p, keyword::row))
            return refuse(p, syntax_error::not_read);
    } else if (p.word == keyword::between) {
        refuse(p, syntax_error::not_read);
    } else {
        open(p, in_bound, node_kind::frame_bound, where);
        p.now = reading::operand;
        return;
    }
    p.value = add(p, {node_kind::frame_bound, static_cast<std::uint8_t>(form), 0, where.begin, where.length, 0, 0, 0});
    p.now = reading::construct;
}

// What a frame may not be: it would begin behind its end.
constexpr bool is_bad_frame(const machine& p, const frame& read) {
    const bound_form from{p.nodes[read.first].form};
    if (read.first == read.last)
        return from == bound_form::unbounded_following || from == bound_form::following;
    const bound_form to{p.nodes[read.last].form};
    return from == bound_form::unbounded_following || to == bound_form::unbounded_preceding ||
           (from == bound_form::current_row && to == bound_form::preceding) ||
           (from == bound_form::following && (to == bound_form::preceding || to == bound_form::current_row));
}

constexpr void exclusion(machine& p, frame& read) {
    if (takes(p, keyword::current)) {
        expects(p, keyword::row);
        read.flags = node_flag::exclude_current_row;
    } else if (takes(p, keyword::group)) {
        read.flags = node_flag::exclude_group;
    } else if (takes(p, keyword::ties)) {
        read.flags = node_flag::exclude_ties;
    } else if (expects(p, keyword::no)) {
        expects(p, keyword::others);
        read.flags = node_flag::exclude_no_others;
    }
}

// `extra` is 1 while the bound before AND is read.
constexpr void in_frame(machine& p) {
    frame& read = top(p);
    append(p, read, p.value);
    if (read.extra == 1) {
        read.extra = 0;
        if (expects(p, keyword::and_))
            begin_bound(p);
        return;
    }
    if (is_bad_frame(p, read))
        return refuse(p, syntax_error::bad_frame, read.begin, read.length);
    if (takes(p, keyword::exclude))
        exclusion(p, read);
    close_child(p);
}

constexpr void begin_frame(machine& p) {
    const frame_form form = p.word == keyword::range  ? frame_form::range
                            : p.word == keyword::rows ? frame_form::rows
                                                      : frame_form::groups;
    open(p, in_frame, node_kind::frame, p.at.now, static_cast<std::uint8_t>(form));
    take(p);
    top(p).extra = takes(p, keyword::between);
    begin_bound(p);
}

// `extra` counts what was read: partition by, order by, frame.
constexpr void window_part(machine& p) {
    frame& window = top(p);
    if (p.word == keyword::partition && window.extra < 1) {
        window.extra = 1;
        partition_by(p);
    } else if (p.word == keyword::order && window.extra < 2) {
        window.extra = 2;
        begin_order_by(p);
    } else if ((p.word == keyword::range || p.word == keyword::rows || p.word == keyword::groups) && window.extra < 3) {
        window.extra = 3;
        begin_frame(p);
    } else if (expects(p, token_kind::close_paren)) {
        close_child(p);
    }
}

constexpr void in_window(machine& p) {
    append(p, top(p), p.value);
    window_part(p);
}

// (w partition by a order by b), with `where` as its token.
constexpr void begin_definition(machine& p, const token& where) {
    if (!expects(p, token_kind::open_paren))
        return;
    open(p, in_window, node_kind::window, where, static_cast<std::uint8_t>(window_form::definition));
    const bool clause = p.word == keyword::partition || p.word == keyword::range || p.word == keyword::rows ||
                        p.word == keyword::groups;
    if (is_column_name(p) && !clause)
        append(p, top(p), leaf(p, node_kind::name_part));
    window_part(p);
}

// over (...), over w
constexpr void begin_window(machine& p) {
    const token where = p.at.now;
    take(p);
    if (p.at.now.kind == token_kind::open_paren)
        return begin_definition(p, where);
    if (!is_column_name(p))
        return refuse(p);
    const node_id named = leaf(p, node_kind::name_part);
    p.value = add(p, {node_kind::window, static_cast<std::uint8_t>(window_form::reference), 0, where.begin,
                      where.length, 0, named, 0});
    p.now = reading::construct;
}

}  // namespace typeschema::inline v0::sql::reader::detail
