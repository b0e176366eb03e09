// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/records.hpp"
#include "typeschema/sql/quote.hpp"

namespace typeschema::inline v0::sql {

/// The name that a column has in this state; the one it was declared with when a rule has already refused it.
constexpr void put_current_name(writer& w, const model::table_state& t, std::uint16_t number,
                                const model::name& declared) {
    const model::column_record* c = t.find(number);
    quote_identifier(w, (c != nullptr ? c->named : declared).view());
}

/// An expression as its author wrote it, but for columns that have another name by now, and without the name of the table
/// before a column: PostgreSQL keeps columns, not the name that the table had. In a subquery a name may be that of another
/// table's column, so such a text stays as it is.
constexpr void put_expression(writer& w, const model::table_state& t, const model::expression& e,
                              const std::uint16_t* numbers) {
    std::uint32_t at = 0;
    for (std::uint32_t i = 0; i < e.uses.size && !e.has_subquery; ++i) {
        const model::name_use& use = e.uses[i];
        const model::column_record* c = t.find(numbers[i]);
        if (c == nullptr || (c->named == use.column && !use.qualified))
            continue;
        w.put(e.text.view().substr(at, use.at - at));
        quote_identifier(w, c->named.view());
        at = use.at + use.size;
    }
    w.put(e.text.view().substr(at));
}

}  // namespace typeschema::inline v0::sql
