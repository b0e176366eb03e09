// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/part.hpp"

namespace typeschema::inline v0::sql {

/// `CREATE UNIQUE INDEX ix_users__email ON app.users USING btree (email DESC) WHERE …`
constexpr void put_create_index(writer& w, const model::history& h, const model::table_state& t,
                                const model::part_record& p) {
    const model::index& i = *p.part->index;
    const std::uint16_t* numbers = t.records.uses + p.first_use;
    w.put(i.unique ? "CREATE UNIQUE INDEX " : "CREATE INDEX ");
    put_part_name(w, h, p);
    w.put(" ON ");
    put_table_name(w, t.named);
    if (!i.method.empty()) {
        w.put(" USING ");
        put_word(w, i.method.view());
    }
    w.put(" (");
    for (std::uint32_t k = 0; k < i.keys.size; ++k) {
        if (k != 0)
            w.put(", ");
        put_current_name(w, t, numbers[k], i.keys[k].column);
        if (i.keys[k].descending)
            w.put(" DESC");
        if (i.keys[k].nulls_first)
            w.put(" NULLS FIRST");
        if (i.keys[k].nulls_last)
            w.put(" NULLS LAST");
    }
    w.put(')');
    numbers += i.keys.size;
    if (!i.included.empty()) {
        w.put(" INCLUDE ");
        put_columns(w, t, i.included, numbers);
        numbers += i.included.size;
    }
    if (!i.predicate.empty()) {
        w.put(" WHERE ");
        put_expression(w, t, i.predicate, numbers);
    }
}

/// `DROP INDEX app.ix_users__email`
constexpr void put_drop_index(writer& w, const model::history& h, const model::table_state& t,
                              const model::part_record& p) {
    w.put("DROP INDEX ");
    put_index_name(w, h, t, p);
}

}  // namespace typeschema::inline v0::sql
