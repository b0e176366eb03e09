// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/open_column.hpp"
#include "typeschema/change/open_part.hpp"
#include "typeschema/schema/table.hpp"

namespace typeschema::inline v0 {

/// `create_table<inbox_items>` makes `CREATE TABLE inbox_items (…)`, then its indexes and triggers.
/// The inverse is `DROP TABLE inbox_items`. A struct is wanted; an alias is TS107.
template <schema::table_type Table>
struct create_table {
    static constexpr void put(schema::builder& b) {
        model::step& s = b.steps.next();
        s.kind = model::step_kind::create_table;
        if constexpr (schema::is_bare_table<Table>) {
            s.bare = true;
            s.target = schema::put_table_name(static_cast<const Table*>(nullptr), b);
        } else {
            s.table = &schema::lowered_table<Table>::value;
            s.target = s.table->named;
        }
    }
};

}  // namespace typeschema::inline v0

namespace typeschema::inline v0::change {

constexpr void apply_create_table(table_work& w, const model::step& s) {
    for (std::uint32_t i = 0; i < s.table->columns.size; ++i)
        open_column(w, i, s.table->columns[i]);
    for (std::uint32_t i = 0; i < s.table->parts.size; ++i)
        open_part(w, i, s.table->parts[i]);
}

}  // namespace typeschema::inline v0::change
