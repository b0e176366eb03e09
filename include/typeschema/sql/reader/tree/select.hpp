// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/reader/tree/from.hpp"
#include "typeschema/sql/reader/tree/query.hpp"
#include "typeschema/sql/reader/tree/window.hpp"

#include <cstdint>

namespace typeschema::inline v0::sql::reader::detail {

constexpr void begin_target(machine& p);

constexpr void in_targets(machine& p) {
    append(p, top(p), p.value);
    if (takes(p, token_kind::comma))
        begin_target(p);
    else
        close_child(p);
}

// The expression of a result is there; its name may follow, behind AS any word.
constexpr void in_target(machine& p) {
    frame& target = top(p);
    append(p, target, p.value);
    const bool behind_as = takes(p, keyword::as);
    const bool named =
        is_any_name(p) && (behind_as || p.word == keyword::none || (p.traits & word_trait::needs_as) == 0);
    if (named && !(p.word != keyword::none && !behind_as && at_query_clause(p))) {
        target.begin = p.at.now.begin;
        target.length = p.at.now.length;
        target.hash = p.at.now.hash;
        take_label(p);
    } else if (behind_as) {
        return take_label(p);
    }
    close_child(p);
}

constexpr void begin_target(machine& p) {
    token where = p.at.now;
    const bool star = where.kind == token_kind::op && where.length == 1 && p.text[where.begin] == '*';
    where.length = 0;
    where.hash = 0;
    open(p, in_target, node_kind::target, where);
    p.now = reading::operand;
    if (!star)
        return;
    append(p, top(p), leaf(p, node_kind::all_columns));
    close_child(p);
}

// Whether the list of results is empty, as in `select from t`.
constexpr bool at_select_end(const machine& p) {
    return p.at.now.kind == token_kind::end || p.at.now.kind == token_kind::close_paren || at_query_clause(p) ||
           p.word == keyword::from || p.word == keyword::where || p.word == keyword::group ||
           p.word == keyword::having || p.word == keyword::window || p.word == keyword::into;
}

constexpr void begin_targets(machine& p, bool may_be_empty) {
    open(p, in_targets, node_kind::targets, p.at.now);
    if (may_be_empty && at_select_end(p))
        return close_child(p);
    begin_target(p);
}

constexpr void in_select(machine& p);

constexpr void in_distinct(machine& p) {
    append(p, top(p), p.value);
    if (takes(p, token_kind::comma)) {
        p.now = reading::operand;
    } else if (expects(p, token_kind::close_paren)) {
        close(p);
        append(p, top(p), p.value);
        begin_targets(p, false);
    }
}

// select distinct on (a) ...
constexpr void distinct(machine& p) {
    open(p, in_distinct, node_kind::distinct, p.at.now);
    take(p);
    if (takes(p, keyword::on)) {
        if (expects(p, token_kind::open_paren))
            p.now = reading::operand;
        return;
    }
    close(p);
    append(p, top(p), p.value);
    begin_targets(p, false);
}

constexpr void begin_select(machine& p) {
    open(p, in_select, node_kind::select, p.at.now);
    take(p);
    if (p.word == keyword::distinct)
        return distinct(p);
    if (takes(p, keyword::all))
        top(p).flags = node_flag::all;
    begin_targets(p, true);
}

constexpr void in_clause(machine& p) {
    append(p, top(p), p.value);
    close_child(p);
}

constexpr void clause(machine& p, node_kind kind) {
    open(p, in_clause, kind, p.at.now);
    take(p);
    p.now = reading::operand;
}

constexpr void in_grouping_set(machine& p);

// rollup (a, b), grouping sets ((a), ()), (), or an expression.
constexpr void group_item(machine& p) {
    const token where = p.at.now;
    const token_kind next = kind_ahead(p);
    p.now = reading::operand;
    grouping_form form = grouping_form::empty;
    if (where.kind == token_kind::open_paren && next == token_kind::close_paren) {
        take(p);
    } else if ((p.word == keyword::rollup || p.word == keyword::cube) && next == token_kind::open_paren) {
        form = p.word == keyword::rollup ? grouping_form::rollup : grouping_form::cube;
        take(p);
    } else if (p.word == keyword::grouping && next == token_kind::identifier) {
        form = grouping_form::sets;
        take(p);
        if (!takes(p, keyword::sets))
            return refuse(p, syntax_error::not_read);  // a column called grouping
    } else {
        return;
    }
    open(p, in_grouping_set, node_kind::grouping_set, where, static_cast<std::uint8_t>(form));
    if (form == grouping_form::empty) {
        take(p);
        close_child(p);
    } else if (expects(p, token_kind::open_paren) && form == grouping_form::sets) {
        p.now = reading::group_item;
    }
}

constexpr void in_grouping_set(machine& p) {
    frame& set = top(p);
    append(p, set, p.value);
    if (!takes(p, token_kind::comma)) {
        if (expects(p, token_kind::close_paren))
            close_child(p);
    } else if (set.form == static_cast<std::uint8_t>(grouping_form::sets)) {
        group_item(p);
    } else {
        p.now = reading::operand;
    }
}

constexpr void in_group_by(machine& p) {
    append(p, top(p), p.value);
    if (takes(p, token_kind::comma))
        group_item(p);
    else
        close_child(p);
}

constexpr void group_by(machine& p) {
    open(p, in_group_by, node_kind::group_by, p.at.now);
    take(p);
    if (!expects(p, keyword::by))
        return;
    if (takes(p, keyword::distinct))
        top(p).flags = node_flag::distinct;
    else
        takes(p, keyword::all);
    group_item(p);
}

// window w as (...)
constexpr void named_window(machine& p) {
    const token name = p.at.now;
    if (!is_column_name(p))
        return refuse(p, syntax_error::missing_name);
    take(p);
    if (expects(p, keyword::as))
        begin_definition(p, name);
}
constexpr void in_windows(machine& p) {
    append(p, top(p), p.value);
    if (takes(p, token_kind::comma))
        named_window(p);
    else
        close_child(p);
}

// A part of SELECT is there. `extra` counts how far it is: FROM, WHERE, GROUP BY, HAVING, WINDOW.
constexpr void in_select(machine& p) {
    frame& select = top(p);
    append(p, select, p.value);
    const std::uint32_t part = p.word == keyword::from     ? 1
                               : p.word == keyword::where  ? 2
                               : p.word == keyword::group  ? 3
                               : p.word == keyword::having ? 4
                               : p.word == keyword::window ? 5
                                                           : 0;
    if (p.word == keyword::into)
        return refuse(p, syntax_error::not_read);
    if (part <= select.extra)
        return close_child(p);
    select.extra = part;
    switch (part) {
        case 1: return begin_from(p);
        case 2: return clause(p, node_kind::where);
        case 3: return group_by(p);
        case 4: return clause(p, node_kind::having);
        default: break;
    }
    open(p, in_windows, node_kind::windows, p.at.now);
    take(p);
    named_window(p);
}

}  // namespace typeschema::inline v0::sql::reader::detail
