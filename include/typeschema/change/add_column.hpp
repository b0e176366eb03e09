// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/open_column.hpp"
#include "typeschema/change/open_property.hpp"
#include "typeschema/change/put_step.hpp"
#include "typeschema/schema/column.hpp"
#include "typeschema/schema/identifier.hpp"

namespace typeschema::inline v0::change {

/// Adds the column that was put before.
constexpr void put_add_column(schema::builder& b, const model::qualified_name& table) {
    put_step(b, model::step_kind::raw, table);
    if (b.counting)
        return;
    if (!b.one_column_since_mark()) {
        b.step->misplaced = "add_column";
        return;
    }
    b.step->kind = model::step_kind::add_column;
    b.step->column = b.column;
    b.step->marks = b.along;
    if (b.along != 0)
        b.step->part = b.parts.data + (b.parts.used - b.along);
}

}  // namespace typeschema::inline v0::change

namespace typeschema::inline v0 {

/// `add_column<"inbox_items", column<"pages", integer, nullable>>` makes `ALTER TABLE inbox_items ADD COLUMN pages integer`.
/// On an existing table a NOT NULL column needs a default (TS211). The inverse drops the column.
template <schema::identifier Table, class Column>
struct add_column {
    static constexpr void put(schema::builder& b) {
        change::put_element<Column>(b);
        change::put_add_column(b, Table.put(b));
    }
};

}  // namespace typeschema::inline v0

namespace typeschema::inline v0::change {

/// Does something else than a default give the rows that are there a value?
constexpr bool fills_itself(const model::step& s) {
    for (std::uint32_t i = 0; i < s.marks; ++i)
        if (s.part[i].property->kind >= model::property_kind::identity)
            return true;
    return false;
}

/// `fresh`: the table was created by the same revision, so it has no rows yet.
constexpr void apply_add_column(table_work& w, const model::step& s, bool fresh) {
    if (!open_column(w, 0, *s.column))
        return;
    if (!fresh && !s.column->nullable && !model::has_value(s.column->default_value) && !fills_itself(s))
        w.report(model::problem_code::not_null_without_default, 0, s.column->named);
    for (std::uint32_t i = 0; i < s.marks; ++i)
        open_property(w, i, s.part[i]);
}

}  // namespace typeschema::inline v0::change
