// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/open_column.hpp"
#include "typeschema/schema/column.hpp"
#include "typeschema/schema/identifier.hpp"

namespace typeschema::inline v0 {

/// `add_column<"inbox_items", column<"pages", integer, nullable>>` makes `ALTER TABLE inbox_items ADD COLUMN pages integer`.
/// On an existing table a NOT NULL column needs a default (TS211). The inverse drops the column.
template <schema::identifier Table, class Column>
struct add_column {
    static constexpr void put(schema::builder& b) {
        const std::uint32_t first = b.columns.used;
        const std::uint32_t parts = b.parts.used;
        if constexpr (requires { Column::put(b); })
            Column::put(b);
        model::step& s = b.steps.next();
        s.target = Table.put(b);
        if (b.columns.used != first + 1 || b.parts.used != parts) {
            s.misplaced = b.text("add_column", 10);
            return;
        }
        s.kind = model::step_kind::add_column;
        s.column = b.columns.since(first).data;
    }
};

}  // namespace typeschema::inline v0

namespace typeschema::inline v0::change {

/// `fresh`: the table was created by the same revision, so it has no rows yet.
constexpr void apply_add_column(table_work& w, const model::step& s, bool fresh) {
    if (open_column(w, 0, *s.column) && !fresh && !s.column->nullable && !model::has_value(s.column->default_value))
        w.report(model::problem_code::not_null_without_default, 0, s.column->named);
}

}  // namespace typeschema::inline v0::change
