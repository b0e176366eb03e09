// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/keywords.hpp"
#include "typeschema/sql/reader/tree/machine.hpp"
#include "typeschema/sql/reader/tree/order_by.hpp"
#include "typeschema/sql/reader/tree/window.hpp"
#include "typeschema/sql/reader/words.hpp"

#include <cstdint>

namespace typeschema::inline v0::sql::reader::detail {

// What the frame of a call remembers in `extra`: these, and above them where the newest argument begins, which tells
// f(a => 1) from f((a) => 1).
namespace call_note {
inline constexpr std::uint32_t windowless = 1, variadic = 2, ordered = 4, filtered = 8, no_variadic = 16, all = 31;
inline constexpr unsigned bits = 5;
}  // namespace call_note

constexpr void in_call(machine& p);
constexpr void behind_call(machine& p);

constexpr void begin_argument(machine& p) {
    p.now = reading::operand;
    if (p.word == keyword::variadic) {
        if ((top(p).extra & call_note::no_variadic) != 0)
            return refuse(p);
        top(p).extra |= call_note::variadic;
        open(p, in_call, node_kind::variadic, p.at.now);
        take(p);
    }
    frame& opened = top(p);
    opened.extra = (opened.extra & call_note::all) | p.at.now.begin << call_note::bits;
}

// a => 1: the column that was read is the argument's name.
constexpr bool widens_to_named(machine& p) {
    const token_kind kind = p.at.now.kind;
    if (kind != token_kind::arrow && kind != token_kind::assign)
        return false;
    const node read = p.nodes[p.value];
    frame& opened = top(p);
    if (read.kind != node_kind::column || read.first != 0 || read.begin != opened.extra >> call_note::bits ||
        opened.kind == node_kind::named_argument)
        return false;
    if (p.text[read.begin] != '"' && category_of(p.at.text(), token{token_kind::identifier, lex_error::none, read.begin,
                                                                    read.length, read.hash}) != keyword_category::none)
        return false;
    --p.size;
    take(p);
    push(p, {in_call, node_kind::named_argument, 0, 0, rank::none, read.begin, read.length, read.hash, 0, 0, 0});
    p.now = reading::operand;
    return true;
}

constexpr void end_arguments(machine& p) {
    if (expects(p, token_kind::close_paren))
        behind_call(p);
}

constexpr void in_call_order(machine& p) {
    append(p, top(p), p.value);
    end_arguments(p);
}

// An argument is there, or what is within it.
constexpr void in_call(machine& p) {
    if (widens_to_named(p))
        return;
    while (top(p).kind != node_kind::call && !failed(p)) {
        append(p, top(p), p.value);
        close(p);
    }
    if (failed(p))
        return;
    frame& call = top(p);
    append(p, call, p.value);
    if (p.at.now.kind == token_kind::comma && (call.extra & call_note::variadic) == 0) {
        take(p);
        begin_argument(p);
    } else if (p.word == keyword::order) {
        call.go_on = in_call_order;
        call.extra |= call_note::ordered;
        begin_order_by(p);
    } else {
        end_arguments(p);
    }
}

// f( behind a name whose qualifiers are `parts`. `windowless`: no FILTER and no OVER may follow.
constexpr void begin_call(machine& p, const token& name, node_id parts, bool windowless) {
    node_id last = parts;
    while (last != 0 && p.nodes[last].next != 0)
        last = p.nodes[last].next;
    push(p, {in_call, node_kind::call, 0, 0, rank::none, name.begin, name.length, name.hash, parts, last,
             windowless ? call_note::windowless : 0});
    if (failed(p))
        return;
    take(p);
    if (p.at.now.kind == token_kind::close_paren)
        return end_arguments(p);
    if (p.at.now.kind == token_kind::op && p.at.now.length == 1 && p.text[p.at.now.begin] == '*') {
        top(p).flags |= node_flag::star;
        take(p);
        return end_arguments(p);
    }
    if (p.word == keyword::distinct)
        top(p).flags |= node_flag::distinct;
    if (p.word == keyword::distinct || p.word == keyword::all) {
        top(p).extra |= call_note::no_variadic;
        take(p);
    }
    begin_argument(p);
}

constexpr void in_within_group(machine& p) {
    append(p, top(p), p.value);
    top(p).flags |= node_flag::within_group;
    if (expects(p, token_kind::close_paren))
        behind_call(p);
}

// within group (order by a)
constexpr void within_group(machine& p) {
    frame& call = top(p);
    const token where = p.at.now;
    take(p);
    if (!expects(p, keyword::group) || !expects(p, token_kind::open_paren))
        return;
    if ((call.extra & (call_note::ordered | call_note::variadic)) != 0 || (call.flags & node_flag::distinct) != 0)
        return refuse(p, syntax_error::wrong_use, where.begin, where.length);
    if (p.word != keyword::order)
        return refuse(p, syntax_error::missing_order);
    call.go_on = in_within_group;
    begin_order_by(p);
}

constexpr void in_filter(machine& p) {
    append(p, top(p), p.value);
    if (!expects(p, token_kind::close_paren))
        return;
    close(p);
    append(p, top(p), p.value);
    behind_call(p);
}

// filter (where a)
constexpr void filter(machine& p) {
    top(p).extra |= call_note::filtered;
    open(p, in_filter, node_kind::filter, p.at.now);
    take(p);
    if (expects(p, token_kind::open_paren) && expects(p, keyword::where))
        p.now = reading::operand;
}

constexpr void in_over(machine& p) {
    append(p, top(p), p.value);
    close_operand(p);
}

// Behind the parenthesis that closes the arguments, or what follows it.
constexpr void behind_call(machine& p) {
    frame& call = top(p);
    if (failed(p))
        return;
    if ((call.extra & call_note::windowless) == 0) {
        const bool filtered = (call.extra & call_note::filtered) != 0;
        if (p.word == keyword::within && !filtered && (call.flags & node_flag::within_group) == 0)
            return within_group(p);
        if (p.word == keyword::filter && !filtered)
            return filter(p);
        if (p.word == keyword::over) {
            call.go_on = in_over;
            return begin_window(p);
        }
        if (is_plain_string(p.at.now))  // float8(3) '1.5': modifiers of a type, not arguments
            return refuse(p, syntax_error::not_read);
        return close_operand(p);
    }
    close_child(p);
}

}  // namespace typeschema::inline v0::sql::reader::detail
