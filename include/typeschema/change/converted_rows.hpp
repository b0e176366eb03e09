// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/conversion.hpp"
#include "typeschema/sql/part.hpp"

namespace typeschema::inline v0::change::detail {

/// A source of rows for FROM: those of a table after the first `depth` conversions of a column, under the name that the
/// next one reads; `typeschema_now` is the value that stands in the table.
constexpr void put_converted_rows(sql::writer& w, const model::table_state& t, const model::column_record& column,
                                  const conversions& all, std::uint32_t depth, bool keep) {
    const model::name& then = *all.items[depth].column;
    const bool as_it_is = column.named == *all.items[0].column;
    if (depth == 0 && as_it_is)
        return sql::put_table_name(w, t.named);
    w.put("(SELECT ");
    if (keep && (depth == 0 || (depth == 1 && as_it_is))) {
        sql::quote_identifier(w, column.named.view());
        w.put(" AS ");
    }
    w.put(keep ? "typeschema_now, " : "");
    if (depth == 0)
        sql::quote_identifier(w, column.named.view());
    else
        put_converted(w, all.items[depth - 1]);
    w.put(" AS ");
    sql::quote_identifier(w, then.view());
    w.put(" FROM ");
    if (depth == 0)
        sql::put_table_name(w, t.named);
    else
        put_converted_rows(w, t, column, all, depth - 1, keep);
    w.put(") AS probe");
}

}  // namespace typeschema::inline v0::change::detail
