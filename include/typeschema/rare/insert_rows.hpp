// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/rare/data_step.hpp"

namespace typeschema::inline v0 {

/// `insert_rows<"plans", columns<"id", "name">, row<"1", "'free'">, row<"2", "'team'">>`
/// makes `INSERT INTO plans (id, name) VALUES (1, 'free'), (2, 'team')`. The inverse deletes the rows with those keys, and
/// counts first those that were changed since. The key is the table's primary key, or key<…>.
template <schema::identifier Table, class... Options>
struct insert_rows {
    static constexpr void put(schema::builder& b) {
        change::put_data<model::data_kind::insert_rows, model::said::columns | model::said::row | model::said::key,
                         Options...>(b, Table.put(b));
    }
};

/// `insert_from<"plans", columns<"id", "name">, "select id, title from old_plans", inverse<"truncate plans">>`
/// makes `INSERT INTO plans (id, name) select id, title from old_plans`. Says how it is undone.
template <schema::identifier Table, class Columns, meta::fixed_string Query, class... Options>
struct insert_from {
    static constexpr void put(schema::builder& b) {
        change::put_data<model::data_kind::insert_from, model::said::columns, Columns, Options...>(b, Table.put(b));
        change::put_data_query(b, schema::put_text(b, Query.text));
    }
};

}  // namespace typeschema::inline v0
