// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/converted_rows.hpp"
#include "typeschema/change/obstacle.hpp"

namespace typeschema::inline v0::change {

/// The query that counts what stands in the way: one row, one bigint. Where only PostgreSQL knows what an expression does to
/// a value, it is asked, and the query counts nothing or raises that error.
constexpr void put_obstacle_count(sql::writer& w, const obstacle& o) {
    const conversions back = detail::conversions_of(o);
    const conversion& c = back.items[o.conversion];
    w.put("SELECT ");
    if (c.refuses()) {
        w.put("count(*)");
    } else {
        w.put("0 * count(");
        detail::put_cast(w, c);
        w.put(')');
    }
    w.put(" FROM ");
    detail::put_converted_rows(w, o.table, *o.column, back, o.conversion, false);
    if (c.refuses()) {
        w.put(" WHERE ");
        detail::put_refused(w, c);
    }
}

constexpr bool count_may_raise(const obstacle& o) {
    return detail::conversions_of(o).has_text();
}

/// `values of app.items.amount cannot go back from bigint to integer`, to be read behind a number.
constexpr void put_obstacle(sql::writer& w, const obstacle& o) {
    w.put("values of ");
    sql::put_table_name(w, o.table.named);
    const conversions back = detail::conversions_of(o);
    w.put('.');
    sql::quote_identifier(w, o.column->named.view());
    w.put(" cannot go back from ");
    sql::put_type(w, *back.items[o.conversion].from);
    w.put(" to ");
    sql::put_type(w, *back.items[o.conversion].to);
}

/// What a person can do about it: `change these values or delete their rows`.
constexpr void put_cure(sql::writer& w, const obstacle&) {
    w.put("change these values or delete their rows");
}

}  // namespace typeschema::inline v0::change
