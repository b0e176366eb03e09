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
