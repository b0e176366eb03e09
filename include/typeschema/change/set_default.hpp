// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/alter_column.hpp"
#include "typeschema/change/default_fits.hpp"

namespace typeschema::inline v0 {

/// `set_default<"inbox_items", "source", "'mail'">` makes `ALTER TABLE inbox_items ALTER COLUMN source SET DEFAULT 'mail'`.
/// The inverse puts back the default that stood before, or drops it.
template <schema::identifier Table, meta::fixed_string Column, meta::fixed_string Expression>
struct set_default {
    static constexpr void put(schema::builder& b) {
        change::put_alter_column<Table, Column>(b, model::step_kind::set_default).to =
            b.text(Expression.text, Expression.size());
    }
};

}  // namespace typeschema::inline v0

namespace typeschema::inline v0::change {

constexpr void apply_set_default(table_work& w, const model::step& s) {
    model::column_record* c = altered_column(w, s);
    if (c == nullptr)
        return;
    if (!default_fits(s.to, c->type))
        w.report(model::problem_code::default_of_another_type, 0, s.object);
    if (c->default_value == s.to)
        return w.report(model::problem_code::nothing_to_change, 0, s.object);
    w.next_version(*c, c->named).default_value = s.to;
}

}  // namespace typeschema::inline v0::change
