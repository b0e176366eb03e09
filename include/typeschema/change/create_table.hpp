// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/open_column.hpp"
#include "typeschema/change/open_part.hpp"
#include "typeschema/change/put_step.hpp"
#include "typeschema/schema/table.hpp"

namespace typeschema::inline v0::change {

constexpr void put_create_table(schema::builder& b, const model::table& table) {
    put_step(b, model::step_kind::create_table, table.named);
    if (b.counting)
        return;
    b.step->table = &table;
    if (table.misplaced)
        b.step->misplaced = "create_table";
}
/// An alias was handed over, of which no more than the name is wanted.
constexpr void put_create_table(schema::builder& b, const model::qualified_name& named) {
    put_step(b, model::step_kind::create_table, named);
    if (!b.counting)
        b.step->bare = true;
}

}  // namespace typeschema::inline v0::change

namespace typeschema::inline v0 {

/// `create_table<inbox_items>` makes `CREATE TABLE inbox_items (…)`, then its indexes and triggers.
/// The inverse is `DROP TABLE inbox_items`. A struct is wanted; an alias is TS107.
template <schema::table_type Table>
struct create_table {
    static constexpr void put(schema::builder& b) {
        if constexpr (__is_same(Table, typename Table::declaration))
            change::put_create_table(b, Table::put_name(b));
        else
            change::put_create_table(b, schema::lowered_table<Table>::parts.tables.items[0]);
    }
};

}  // namespace typeschema::inline v0

namespace typeschema::inline v0::change {

constexpr void apply_create_table(table_work& w, const model::step& s) {
    const model::list<model::column> columns = s.table->columns;
    for (std::uint32_t i = 0; i < columns.size; ++i)
        open_column(w, i, columns.data[i]);
    const model::list<model::part> parts = s.table->parts;
    for (std::uint32_t i = 0; i < parts.size; ++i)
        open_part(w, i, parts.data[i]);
}

}  // namespace typeschema::inline v0::change
