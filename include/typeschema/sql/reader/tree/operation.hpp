// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/reader/tree/machine.hpp"
#include "typeschema/sql/reader/tree/operand.hpp"
#include "typeschema/sql/reader/tree/type.hpp"
#include "typeschema/sql/reader/words.hpp"

#include <cstdint>

namespace typeschema::inline v0::sql::reader::detail {

// Gives operators that bind tighter their right sides; what follows stands beside one of `looser` rank or none.
constexpr void reduce_above(machine& p, std::uint8_t looser) {
    while (top(p).rank > looser)
        reduce(p);
}

// The same for an operator that has no side among its equals: a = b = c is refused.
constexpr bool reduce_for_lonely(machine& p, std::uint8_t own) {
    reduce_above(p, own);
    if (top(p).rank == own)
        refuse(p, syntax_error::not_associative);
    return !failed(p);
}

// The construct around the operators that wait.
constexpr const frame& around(const machine& p) {
    std::uint32_t i = p.depth - 1;
    while (p.stack[i].rank != rank::none)
        --i;
    return p.stack[i];
}

// Where AND and IN belong to the construct: x between a and b, position(a in b). Few operators may stand there.
constexpr bool is_narrow(const machine& p) {
    const node_kind kind = around(p).kind;
    return kind == node_kind::between || kind == node_kind::position;
}

constexpr void in_low_bound(machine& p);

// An operator with a left side, which waits for its right one.
constexpr void wait_for_right(machine& p, node_kind kind, const token& where, std::uint8_t own, std::uint8_t form = 0,
                              std::uint8_t flags = 0) {
    push(p, {nullptr, kind, form, flags, own, where.begin, where.length, where.hash, p.value, p.value, 0});
    p.now = reading::operand;
}

// a and b and c is one node.
constexpr void logical(machine& p, node_kind kind, std::uint8_t own) {
    const token where = p.at.now;
    reduce_above(p, own);
    if (kind == node_kind::and_ && around(p).kind == node_kind::between)
        return in_low_bound(p);
    if (is_narrow(p))
        return refuse(p);
    take(p);
    if (top(p).rank == own) {
        append(p, top(p), p.value);
        p.now = reading::operand;
    } else {
        wait_for_right(p, kind, where, own);
    }
}
constexpr void and_then(machine& p) {
    logical(p, node_kind::and_, rank::and_);
}
constexpr void or_else(machine& p) {
    logical(p, node_kind::or_, rank::or_);
}

// An operator that has all it needs: a is null.
constexpr void postfix(machine& p, node_kind kind, const token& where, std::uint8_t form, std::uint8_t flags) {
    p.value = add(p, {kind, form, flags, where.begin, where.length, 0, p.value, 0});
    p.now = reading::value;
}

constexpr void is_null(machine& p) {
    const token where = p.at.now;
    const bool negated = p.word == keyword::notnull;
    if (is_narrow(p))
        return refuse(p);
    if (!reduce_for_lonely(p, rank::is))
        return;
    take(p);
    postfix(p, node_kind::is_test, where, static_cast<std::uint8_t>(is_form::null), negated);
}

// a is nfc normalized
constexpr void is_normal_form(machine& p, const token& where, is_form form, std::uint8_t negated) {
    take(p);
    if (expects(p, keyword::normalized))
        postfix(p, node_kind::is_test, where, static_cast<std::uint8_t>(form), negated);
}

// a is [not] ...
constexpr void is_what(machine& p) {
    const token where = p.at.now;
    if (!reduce_for_lonely(p, rank::is))
        return;
    take(p);
    const std::uint8_t negated = takes(p, keyword::not_);
    if (takes(p, keyword::distinct)) {
        if (expects(p, keyword::from))
            wait_for_right(p, node_kind::distinct_from, where, rank::is, 0, negated);
        return;
    }
    is_form form = is_form::null;
    if (is_narrow(p) && p.word != keyword::document)
        return refuse(p);
    switch (p.word) {
        case keyword::null: break;
        case keyword::true_: form = is_form::true_; break;
        case keyword::false_: form = is_form::false_; break;
        case keyword::unknown: form = is_form::unknown; break;
        case keyword::document: form = is_form::document; break;
        case keyword::normalized: form = is_form::normalized; break;
        case keyword::nfc: return is_normal_form(p, where, is_form::nfc, negated);
        case keyword::nfd: return is_normal_form(p, where, is_form::nfd, negated);
        case keyword::nfkc: return is_normal_form(p, where, is_form::nfkc, negated);
        case keyword::nfkd: return is_normal_form(p, where, is_form::nfkd, negated);
        case keyword::json: return refuse(p, syntax_error::not_read);
        default: return refuse(p);
    }
    take(p);
    postfix(p, node_kind::is_test, where, static_cast<std::uint8_t>(form), negated);
}

// The low bound is there: AND, and the high one.
constexpr void in_low_bound(machine& p) {
    frame& opened = top(p);
    if (!expects(p, keyword::and_))
        return;
    append(p, opened, p.value);
    opened.rank = rank::like;
    p.now = reading::operand;
}

constexpr void between(machine& p, std::uint8_t negated) {
    const token where = p.at.now;
    if (is_narrow(p))
        return refuse(p);
    if (!reduce_for_lonely(p, rank::like))
        return;
    take(p);
    std::uint8_t flags = negated;
    if (takes(p, keyword::symmetric))
        flags |= node_flag::symmetric;
    else
        takes(p, keyword::asymmetric);
    open(p, in_low_bound, node_kind::between, where, 0, flags);
    if (failed(p))
        return;
    append(p, top(p), p.value);
    p.now = reading::operand;
}
constexpr void between_plain(machine& p) {
    between(p, 0);
}

constexpr void like(machine& p, std::uint8_t negated) {
    const token where = p.at.now;
    const like_form form = p.word == keyword::like    ? like_form::like
                           : p.word == keyword::ilike ? like_form::ilike
                                                      : like_form::similar;
    if (form == like_form::similar && negated == 0 && around(p).kind == node_kind::substring && around(p).first == 0) {
        lexer copy = p.at;
        copy.next();
        if (!is_word(p.at.text(), copy.now, word{"to"})) {
            // To the grammar it is SIMILAR TO until the next word: a = b similar c is no list of arguments.
            if (!reduce_for_lonely(p, rank::like))
                return;
            if (top(p).rank != rank::none)
                return refuse(p);
            p.now = reading::construct;
            return;
        }
    }
    if (is_narrow(p))
        return refuse(p);
    if (!reduce_for_lonely(p, rank::like))
        return;
    take(p);
    if (form == like_form::similar && !expects(p, keyword::to))
        return;
    wait_for_right(p, node_kind::like, where, rank::like, static_cast<std::uint8_t>(form), negated);
}
constexpr void like_plain(machine& p) {
    like(p, 0);
}

// a like b escape c: the pattern goes to the innermost LIKE that has none.
constexpr void escape(machine& p) {
    while (top(p).rank != rank::none) {
        frame& waiting = top(p);
        if (waiting.kind == node_kind::like && waiting.first == waiting.last) {
            append(p, waiting, p.value);
            take(p);
            p.now = reading::operand;
            return;
        }
        reduce(p);
    }
    p.now = reading::construct;
}

// A name with its parts, for COLLATE: the last part in `last`.
constexpr node_id read_name(machine& p, token& last) {
    last = p.at.now;
    if (!is_column_name(p)) {
        refuse(p, syntax_error::missing_name);
        return 0;
    }
    take(p);
    const node_id parts = read_parts(p, last);
    if (last.kind == token_kind::op)
        refuse(p, syntax_error::missing_name);
    return parts;
}

constexpr void collate(machine& p) {
    if (is_narrow(p))
        return refuse(p);
    reduce_above(p, rank::collate);
    take(p);
    token last;
    p.nodes[p.value].next = read_name(p, last);
    p.value = add(p, {node_kind::collate, 0, 0, last.begin, last.length, last.hash, p.value, 0});
    p.now = reading::value;
}

// a at time zone b
constexpr void at_time_zone(machine& p) {
    const token where = p.at.now;
    if (is_narrow(p))
        return refuse(p);
    reduce_above(p, rank::at - 1);
    take(p);
    if (expects(p, keyword::time) && expects(p, keyword::zone))
        wait_for_right(p, node_kind::at_time_zone, where, rank::at);
}

}  // namespace typeschema::inline v0::sql::reader::detail
