// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/alter_column.hpp"
#include "typeschema/change/judge_default.hpp"
#include "typeschema/schema/expression.hpp"

namespace typeschema::inline v0::change {

constexpr void put_default(schema::builder& b, const model::name& text, const model::default_value& read) {
    const model::default_value* const d = schema::put_default(b, text, read);
    if (!b.counting)
        b.step->default_value = d;
}

}  // namespace typeschema::inline v0::change

namespace typeschema::inline v0 {

/// `set_default<"inbox_items", "source", "'mail'">` makes `ALTER TABLE inbox_items ALTER COLUMN source SET DEFAULT 'mail'`.
/// The inverse puts back the default that stood before, or drops it.
template <schema::identifier Table, meta::fixed_string Column, meta::fixed_string Expression>
struct set_default {
    static constexpr model::default_value read = sql::reader::read_default(Expression.view());
    static constexpr void put(schema::builder& b) {
        change::put_step(b, model::step_kind::set_default, Table.put(b), schema::put_text(b, Column.text));
        change::put_default(b, schema::put_text(b, Expression.text), read);
    }
};

}  // namespace typeschema::inline v0

namespace typeschema::inline v0::change {

constexpr void apply_set_default(table_work& w, const model::step& s) {
    model::column_record* c = altered_column(w, s);
    if (c == nullptr)
        return;
    if (const model::problem_code code = judge_default(s.default_value, c->type); code != model::problem_code::none)
        w.report(code, 0, s.object);
    if (w.numbers_of(c->number) != nullptr || w.expression_of(c->number) != nullptr)
        w.report(model::problem_code::impossible_column, 0, s.object);
    if (c->default_value != nullptr && c->default_value->text == s.default_value->text)
        return w.report(model::problem_code::nothing_to_change, 0, s.object);
    w.next_version(*c, c->named).default_value = s.default_value;
}

}  // namespace typeschema::inline v0::change
