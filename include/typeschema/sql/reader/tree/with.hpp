// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/reader/tree/from.hpp"

#include <cstdint>

namespace typeschema::inline v0::sql::reader::detail {

constexpr void in_cte(machine& p) {
    append(p, top(p), p.value);
    if (expects(p, token_kind::close_paren))
        close_child(p);
}

// a (b, c) as [not] materialized (select ...)
constexpr void begin_cte(machine& p) {
    const token name = p.at.now;
    if (!is_column_name(p))
        return refuse(p, syntax_error::missing_name);
    open(p, in_cte, node_kind::cte, name);
    take(p);
    if (takes(p, token_kind::open_paren)) {
        const node_list columns = alias_columns(p, false);
        top(p).first = columns.first;
        top(p).last = columns.last;
    }
    if (!expects(p, keyword::as))
        return;
    materialised_form form = materialised_form::unsaid;
    if (takes(p, keyword::not_)) {
        form = materialised_form::not_materialised;
        if (!expects(p, keyword::materialized))
            return;
    } else if (takes(p, keyword::materialized)) {
        form = materialised_form::materialised;
    }
    top(p).form = static_cast<std::uint8_t>(form);
    if (!expects(p, token_kind::open_paren))
        return;
    if (p.at.now.kind != token_kind::open_paren && !at_query(p))
        return refuse(p, syntax_error::not_read);
    p.now = reading::query;
}

constexpr void in_with(machine& p) {
    append(p, top(p), p.value);
    if (takes(p, token_kind::comma))
        begin_cte(p);
    else
        close_child(p);
}

constexpr void begin_with(machine& p) {
    open(p, in_with, node_kind::with, p.at.now);
    take(p);
    if (takes(p, keyword::recursive)) {
        top(p).flags = node_flag::recursive;
        if (p.at.now.kind == token_kind::open_paren || p.word == keyword::as)
            return refuse(p, syntax_error::not_read);  // a query called recursive
    }
    begin_cte(p);
}

}  // namespace typeschema::inline v0::sql::reader::detail
