// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/history.hpp"
#include "typeschema/model/part_name.hpp"
#include "typeschema/sql/column.hpp"

namespace typeschema::inline v0::sql {

/// The name of a constraint, index or trigger in the database, quoted where needed.
constexpr void put_part_name(writer& w, const model::history& h, const model::part_record& p) {
    model::name_buffer made;
    model::put_part_name(*h.convention, p, made);
    quote_identifier(w, {made.text, made.size});
}

/// `app.ix_users__email`: an index lives in the schema of its table.
constexpr void put_index_name(writer& w, const model::history& h, const model::table_state& t,
                              const model::part_record& p) {
    if (!t.named.schema.empty()) {
        quote_identifier(w, t.named.schema.view());
        w.put('.');
    }
    put_part_name(w, h, p);
}

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

/// `(tenant_id, content_hash)`
constexpr void put_columns(writer& w, const model::table_state& t, const model::list<model::name>& names,
                           const std::uint16_t* numbers) {
    w.put('(');
    for (std::uint32_t i = 0; i < names.size; ++i) {
        if (i != 0)
            w.put(", ");
        put_current_name(w, t, numbers[i], names[i]);
    }
    w.put(')');
}

}  // namespace typeschema::inline v0::sql
