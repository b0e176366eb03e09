// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/put_step.hpp"
#include "typeschema/change/table_work.hpp"
#include "typeschema/schema/identifier.hpp"

namespace typeschema::inline v0 {

/// `rename_column<"inbox_items", "uri", "source_uri">` makes `ALTER TABLE inbox_items RENAME COLUMN uri TO source_uri`.
/// Keys, indexes and checks follow and keep their own names. The inverse renames back.
template <schema::identifier Table, meta::fixed_string Column, meta::fixed_string To>
struct rename_column {
    static constexpr void put(schema::builder& b) {
        change::put_rename(b, model::step_kind::rename_column, Table.put(b), schema::put_text(b, Column.text),
                           schema::put_text(b, To.text));
    }
};

}  // namespace typeschema::inline v0

namespace typeschema::inline v0::change {

constexpr void apply_rename_column(table_work& w, const model::step& s) {
    model::column_record* c = w.find_column(s.object);
    if (c == nullptr)
        return w.report(model::problem_code::unknown_column, 0, s.object);
    if (bad_length(s.to.size))
        w.report(model::problem_code::name_too_long, 0, s.to);
    if (is_system_column(s.to))
        w.report(model::problem_code::reserved_name, 0, s.to);
    if (w.find_column(s.to) != nullptr)
        return w.report(model::problem_code::column_taken, 0, s.to);
    w.next_version(*c, s.to);
}

}  // namespace typeschema::inline v0::change
