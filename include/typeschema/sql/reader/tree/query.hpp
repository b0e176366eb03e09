// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/reader/tree/operand.hpp"
#include "typeschema/sql/reader/tree/order_by.hpp"

#include <cstdint>

namespace typeschema::inline v0::sql::reader::detail {

// What the frame of a query remembers in `extra`.
namespace query_note {
inline constexpr std::uint32_t body = 1, ordered = 2, limited = 4, offset = 8, locked = 16, locked_last = 32,
                               limited_last = 64;
}  // namespace query_note

constexpr void in_query(machine& p);

constexpr void begin_query(machine& p) {
    open(p, in_query, node_kind::query, p.at.now);
    p.now = p.word == keyword::with ? reading::with : reading::body;
}

// Whether a query in parentheses has the clause already that the one around it has: both are one query to PostgreSQL.
constexpr bool has_clause(const machine& p, node_id query, node_kind clause) {
    for (;;) {
        node_id body = 0;
        for (node_id child = p.nodes[query].first; child != 0; child = p.nodes[child].next) {
            if (p.nodes[child].kind == clause)
                return true;
            if (p.nodes[child].kind == node_kind::query)
                body = child;
        }
        if (body == 0)
            return false;
        query = body;
    }
}

constexpr bool skips_locked(const machine& p, node_id query) {
    for (;;) {
        node_id body = 0;
        for (node_id child = p.nodes[query].first; child != 0; child = p.nodes[child].next) {
            if (p.nodes[child].kind == node_kind::locking && p.nodes[child].has(node_flag::skip_locked))
                return true;
            if (p.nodes[child].kind == node_kind::query)
                body = child;
        }
        if (body == 0)
            return false;
        query = body;
    }
}

// The query is whole; what PostgreSQL checks then.
constexpr void end_query(machine& p) {
    const frame read = top(p);
    node_id body = 0;
    bool ties = false;
    for (node_id child = read.first; child != 0; child = p.nodes[child].next) {
        if (p.nodes[child].kind == node_kind::query)
            body = child;
        ties = ties || (p.nodes[child].kind == node_kind::limit && p.nodes[child].has(node_flag::with_ties));
    }
    if (body != 0)
        for (node_id child = read.first; child != 0; child = p.nodes[child].next) {
            const node& clause = p.nodes[child];
            if (clause.kind != node_kind::query && clause.kind != node_kind::locking &&
                has_clause(p, body, clause.kind))
                return refuse(p, syntax_error::said_twice, clause.begin, clause.length);
        }
    close_child(p);
    if (!ties)
        return;
    if (!has_clause(p, p.value, node_kind::order_by))
        refuse(p, syntax_error::missing_order, read.begin, read.length);
    else if (skips_locked(p, p.value))
        refuse(p, syntax_error::wrong_use, read.begin, read.length);
}

constexpr void in_limit(machine& p) {
    append(p, top(p), p.value);
    close_child(p);
}

constexpr void limit(machine& p) {
    open(p, in_limit, node_kind::limit, p.at.now);
    take(p);
    p.now = reading::operand;
    if (takes(p, keyword::all)) {
        top(p).flags = node_flag::all;
        close_child(p);
    }
}

// fetch first 3 rows only
constexpr void fetch(machine& p) {
    open(p, in_limit, node_kind::limit, p.at.now, 1);
    take(p);
    if (!takes(p, keyword::first) && !expects(p, keyword::next))
        return;
    const token_kind kind = p.at.now.kind;
    if (kind == token_kind::integer || kind == token_kind::decimal)
        append(p, top(p), leaf(p, kind == token_kind::integer ? node_kind::integer : node_kind::decimal));
    else if (p.word != keyword::row && p.word != keyword::rows)
        return refuse(p, syntax_error::not_read);
    if (!takes(p, keyword::row) && !expects(p, keyword::rows))
        return;
    if (takes(p, keyword::with)) {
        if (!expects(p, keyword::ties))
            return;
        top(p).flags = node_flag::with_ties;
    } else if (!takes(p, keyword::only)) {
        return refuse(p, syntax_error::not_read);
    }
    close_child(p);
}

// offset 3 rows
constexpr void in_offset(machine& p) {
    append(p, top(p), p.value);
    const node_kind kind = p.nodes[p.value].kind;
    if (p.word == keyword::row || p.word == keyword::rows) {
        if (kind != node_kind::integer && kind != node_kind::decimal)
            return refuse(p, syntax_error::not_read);
        take(p);
    }
    close_child(p);
}

// for update of a skip locked
constexpr void locking(machine& p) {
    open(p, nullptr, node_kind::locking, p.at.now);
    take(p);
    locking_form form = locking_form::update;
    if (takes(p, keyword::no)) {
        form = locking_form::no_key_update;
        if (!expects(p, keyword::key) || !expects(p, keyword::update))
            return;
    } else if (takes(p, keyword::key)) {
        form = locking_form::key_share;
        if (!expects(p, keyword::share))
            return;
    } else if (takes(p, keyword::share)) {
        form = locking_form::share;
    } else if (!expects(p, keyword::update)) {
        return;
    }
    top(p).form = static_cast<std::uint8_t>(form);
    if (takes(p, keyword::of)) {
        do {
            if (!is_column_name(p))
                return refuse(p, syntax_error::missing_name);
            append(p, top(p), leaf(p, node_kind::name_part));
        } while (takes(p, token_kind::comma));
        if (p.at.now.kind == token_kind::dot)
            return refuse(p, syntax_error::not_read);
    }
    if (takes(p, keyword::nowait))
        top(p).flags = node_flag::no_wait;
    else if (takes(p, keyword::skip) && expects(p, keyword::locked))
        top(p).flags = node_flag::skip_locked;
    close_child(p);
}

// Behind the body: what may follow it, each at most once, FOR as often as wanted before or behind the limits.
constexpr void query_clause(machine& p) {
    using namespace query_note;
    frame& query = top(p);
    const std::uint32_t seen = query.extra;
    if (p.word == keyword::order && (seen & ~body) == 0) {
        query.extra |= ordered;
        return begin_order_by(p);
    }
    const bool limit_again = (seen & (limited | locked_last)) != 0, offset_again = (seen & (offset | locked_last)) != 0;
    const std::uint32_t order = (seen & locked) != 0 ? limited_last : 0;
    if (p.word == keyword::limit && !limit_again) {
        query.extra |= limited | order;
        return limit(p);
    }
    if (p.word == keyword::fetch && !limit_again) {
        query.extra |= limited | order;
        return fetch(p);
    }
    if (p.word == keyword::offset && !offset_again) {
        query.extra |= offset | order;
        open(p, in_offset, node_kind::offset, p.at.now);
        take(p);
        p.now = reading::operand;
        return;
    }
    if (p.word == keyword::for_ && (seen & limited_last) == 0) {
        query.extra |= locked | ((seen & (limited | offset)) != 0 ? locked_last : 0u);
        return locking(p);
    }
    end_query(p);
}

constexpr void in_set_operation(machine& p);

// A body is there: set operations, INTERSECT before the others, and then the clauses of the whole.
constexpr void body_done(machine& p) {
    const set_form form = p.word == keyword::intersect ? set_form::intersect
                          : p.word == keyword::except  ? set_form::except
                                                       : set_form::union_;
    const bool goes_on = p.word == keyword::union_ || form != set_form::union_;
    const node_id own = !goes_on ? 0 : form == set_form::intersect ? 2 : 1;
    while (top(p).go_on == in_set_operation && top(p).extra >= own) {
        append(p, top(p), p.value);
        close(p);
    }
    if (!goes_on) {
        append(p, top(p), p.value);
        top(p).extra |= query_note::body;
        return query_clause(p);
    }
    open(p, in_set_operation, node_kind::set_operation, p.at.now, static_cast<std::uint8_t>(form));
    append(p, top(p), p.value);
    top(p).extra = own;
    take(p);
    if (takes(p, keyword::all))
        top(p).flags = node_flag::all;
    else
        takes(p, keyword::distinct);
    p.now = reading::body;
}
constexpr void in_set_operation(machine& p) {
    body_done(p);
}

constexpr void in_query(machine& p) {
    frame& query = top(p);
    if ((query.extra & query_note::body) == 0 && p.nodes[p.value].kind != node_kind::with)
        return body_done(p);
    append(p, query, p.value);
    if ((query.extra & query_note::body) == 0)
        p.now = reading::body;
    else
        query_clause(p);
}

// A query in parentheses goes on: `value` is it, and it becomes the body of a wider one.
constexpr void go_on_with_query(machine& p) {
    const node& inner = p.nodes[p.value];
    push(p, {in_query, node_kind::query, 0, 0, rank::none, inner.begin, inner.length, 0, 0, 0, 0});
    body_done(p);
}

}  // namespace typeschema::inline v0::sql::reader::detail
