// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/alter_column.hpp"
#include "typeschema/change/casts.hpp"
#include "typeschema/change/column_fits.hpp"
#include "typeschema/change/judge_default.hpp"
#include "typeschema/change/option.hpp"
#include "typeschema/schema/column.hpp"
#include "typeschema/schema/expression.hpp"
#include "typeschema/schema/policy.hpp"
#include "typeschema/schema/stray.hpp"

namespace typeschema::inline v0::change {

/// The text of a USING, read like that of a check.
constexpr const model::expression* put_conversion(schema::builder& b, std::string_view text, const model::name& kept,
                                                  const sql::reader::name_array<schema::few_names>& read) {
    model::constraint* const c = b.constraints.next();
    schema::put_expression(b, b.counting ? nullptr : &c->condition, text, kept, read);
    return b.counting ? nullptr : &c->condition;
}
constexpr void put_using(schema::builder& b, const model::expression* e) {
    if (b.counting)
        return;
    b.step->using_names = e;
    b.step->using_text = e->text;
}
constexpr void put_back_using(schema::builder& b, const model::expression* e) {
    if (b.counting)
        return;
    b.step->back_names = e;
    b.step->back = e->text;
}
constexpr void put_change_type(schema::builder& b, const model::qualified_name& table, const model::name& column,
                               const model::type& to) {
    put_step(b, model::step_kind::change_type, table, column);
    model::column* const c = b.columns.next();
    if (b.counting)
        return;
    c->type = to;
    b.step->column = c;
}

}  // namespace typeschema::inline v0::change

namespace typeschema::inline v0 {

/// USING of a change of type, and of its inverse: `using_<"amount::integer">`, `back_using<"amount::text">`.
template <meta::fixed_string Expression>
struct using_ : schema::stray {
    static constexpr auto read = sql::reader::first_names<schema::few_names>(Expression.view());
    static constexpr void on_step(schema::builder& b) {
        change::option::give(b, change::option::using_);
        change::put_using(b, change::put_conversion(b, Expression.view(), schema::put_text(b, Expression.text), read));
    }
    /// USING of a policy: the rows that a statement sees.
    static constexpr void on_policy(schema::builder& b) { policy_using<Expression>::on_policy(b); }
};
template <meta::fixed_string Expression>
struct back_using : schema::stray {
    static constexpr auto read = sql::reader::first_names<schema::few_names>(Expression.view());
    static constexpr void on_step(schema::builder& b) {
        change::option::give(b, change::option::back_using);
        change::put_back_using(
            b, change::put_conversion(b, Expression.view(), schema::put_text(b, Expression.text), read));
    }
};

/// `change_type<"inbox_items", "source", text>` makes `ALTER TABLE inbox_items ALTER COLUMN source TYPE text`.
/// The names in both are read. USING is needed where PostgreSQL has no assignment cast from the old type (TS217). The
/// inverse changes it back, with back_using where given; texts that varchar(n) would refuse are cut, `ALTER TABLE
/// inbox_items ALTER COLUMN source TYPE varchar(64) USING source::varchar(64)`, once somebody has accepted that loss.
template <schema::identifier Table, meta::fixed_string Column, column_type To, class... Options>
struct change_type {
    static constexpr void put(schema::builder& b) {
        change::put_change_type(b, Table.put(b), schema::put_text(b, Column.text), To::lowered);
        (change::option::apply<Options>(b), ...);
        change::option::take(b, change::option::using_ | change::option::back_using, "change_type");
    }
};

}  // namespace typeschema::inline v0

namespace typeschema::inline v0::change {

/// A USING can be read, holds no subquery and names columns of the table; `item` tells it from that of the way back.
constexpr void check_conversion(table_work& w, std::uint32_t item, const model::expression* e) {
    if (e == nullptr)
        return;
    if (!e->trouble.empty())
        return w.report(model::problem_code::unreadable_sql, item, e->text);
    if (e->has_subquery)
        return w.report(model::problem_code::subquery_in_check, item, e->text);
    for (std::uint32_t i = 0; i < e->uses.size; ++i) {
        bool first = w.find_column(e->uses[i].column) == nullptr;
        for (std::uint32_t j = 0; j < i && first; ++j)
            first = !(e->uses[j].column == e->uses[i].column);
        if (first)
            w.report(model::problem_code::unknown_column, item, e->uses[i].column);
    }
}

/// Does what is said of the column go with its new type? A collation waits for a type that has one.
constexpr bool fits_properties(table_work& w, const model::column_record& c, const model::type& type) {
    if ((w.numbers_of(c.number) != nullptr && !is_number_of_rows(type)) || w.expression_of(c.number) != nullptr)
        return false;
    const model::part_record* const kept =
        w.said_of(c.number, model::property_kind::storage, model::property_kind::storage);
    return kept == nullptr || takes_storage(type, kept->part->property->value.view());
}

constexpr void apply_change_type(table_work& w, const model::step& s) {
    model::column_record* c = altered_column(w, s);
    if (c == nullptr)
        return;
    if (c->type == s.column->type)
        return w.report(model::problem_code::nothing_to_change, 0, s.object);
    const bool forward = !s.using_text.empty() || has_assignment_cast(c->type, s.column->type);
    const bool backward = !s.back.empty() || has_assignment_cast(s.column->type, c->type);
    if (!forward || !backward)
        w.report(model::problem_code::type_needs_using, forward ? 1 : 0, s.object);
    if (!fits_properties(w, *c, s.column->type))
        w.report(model::problem_code::impossible_column, 0, s.object);
    for (std::uint32_t i = 0; i < w.part_count; ++i)
        if (w.parts[i].to == model::forever && w.computes(w.parts[i], c->number))
            w.report(model::problem_code::still_used, 0, s.object);
    check_conversion(w, 0, s.using_names);
    check_conversion(w, 1, s.back_names);
    if (const model::problem_code code = judge_default(c->default_value, s.column->type);
        code != model::problem_code::none)
        w.report(code, 0, s.object);
    model::column_record& next = w.next_version(*c, c->named);
    next.type = s.column->type;
    next.type_object = w.type_object(next.type);
}

}  // namespace typeschema::inline v0::change
