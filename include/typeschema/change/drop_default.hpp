// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/alter_column.hpp"

namespace typeschema::inline v0 {

/// `drop_default<"inbox_items", "status">` makes `ALTER TABLE inbox_items ALTER COLUMN status DROP DEFAULT`.
/// The inverse sets the default that stood before.
template <schema::identifier Table, meta::fixed_string Column>
struct drop_default {
    static constexpr void put(schema::builder& b) {
        change::put_step(b, model::step_kind::drop_default, Table.put(b), schema::put_text(b, Column.text));
    }
};

}  // namespace typeschema::inline v0

namespace typeschema::inline v0::change {

constexpr void apply_drop_default(table_work& w, const model::step& s) {
    model::column_record* c = altered_column(w, s);
    if (c == nullptr)
        return;
    if (c->default_value == nullptr)
        return w.report(model::problem_code::nothing_to_change, 0, s.object);
    w.next_version(*c, c->named).default_value = nullptr;
}

}  // namespace typeschema::inline v0::change
