// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/alter_column.hpp"

namespace typeschema::inline v0 {

/// `set_not_null<"inbox_items", "uri">` makes `ALTER TABLE inbox_items ALTER COLUMN uri SET NOT NULL`.
/// PostgreSQL refuses it while a row holds NULL. The inverse is DROP NOT NULL.
template <schema::identifier Table, meta::fixed_string Column>
struct set_not_null {
    static constexpr void put(schema::builder& b) {
        change::put_step(b, model::step_kind::set_not_null, Table.put(b), schema::put_text(b, Column.text));
    }
};

/// `drop_not_null<"inbox_items", "source">` makes `ALTER TABLE inbox_items ALTER COLUMN source DROP NOT NULL`.
/// The inverse is SET NOT NULL, which PostgreSQL refuses once a row holds NULL.
template <schema::identifier Table, meta::fixed_string Column>
struct drop_not_null {
    static constexpr void put(schema::builder& b) {
        change::put_step(b, model::step_kind::drop_not_null, Table.put(b), schema::put_text(b, Column.text));
    }
};

}  // namespace typeschema::inline v0

namespace typeschema::inline v0::change {

constexpr void apply_nullability(table_work& w, const model::step& s, bool nullable) {
    model::column_record* c = altered_column(w, s);
    if (c == nullptr)
        return;
    if (c->nullable == nullable)
        return w.report(model::problem_code::nothing_to_change, 0, s.object);
    if (nullable && w.numbers_of(c->number) != nullptr)
        w.report(model::problem_code::impossible_column, 0, s.object);
    for (std::uint32_t i = 0; i < w.part_count; ++i)
        if (nullable && w.parts[i].part->kind == model::part_kind::primary_key && w.parts[i].to == model::forever &&
            w.has_in_key(w.parts[i], c->number))
            w.report(model::problem_code::nullable_primary_key, 0, s.object);
    w.next_version(*c, c->named).nullable = nullable;
}

}  // namespace typeschema::inline v0::change
