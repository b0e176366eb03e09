// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/judge_default.hpp"
#include "typeschema/change/option.hpp"
#include "typeschema/change/put_step.hpp"
#include "typeschema/change/table_work.hpp"
#include "typeschema/schema/expression.hpp"
#include "typeschema/schema/identifier.hpp"
#include "typeschema/schema/stray.hpp"

namespace typeschema::inline v0::change {

constexpr void put_refill(schema::builder& b, const model::name& text, const model::default_value& read) {
    const model::default_value* const d = schema::put_default(b, text, read);
    if (b.counting)
        return;
    b.step->refill = d;
    b.step->back = d->text;
}

}  // namespace typeschema::inline v0::change

namespace typeschema::inline v0 {

/// What fills a NOT NULL column without default when the inverse of drop_column adds it again: `refill<"''">`.
template <meta::fixed_string Expression>
struct refill : schema::stray {
    static constexpr model::default_value read = sql::reader::read_default(Expression.view());
    static constexpr void on_step(schema::builder& b) {
        change::option::give(b, change::option::refill);
        change::put_refill(b, schema::put_text(b, Expression.text), read);
    }
};

/// `drop_column<"inbox_items", "uri">` makes `ALTER TABLE inbox_items DROP COLUMN uri`.
/// PostgreSQL drops the table's own indexes and constraints on it in silence; the inverse puts them back with the column,
/// without its values.
template <schema::identifier Table, meta::fixed_string Column, class... Options>
struct drop_column {
    static constexpr void put(schema::builder& b) {
        change::put_step(b, model::step_kind::drop_column, Table.put(b), schema::put_text(b, Column.text));
        (change::option::apply<Options>(b), ...);
        change::option::take(b, change::option::refill, "drop_column");
    }
};

}  // namespace typeschema::inline v0

namespace typeschema::inline v0::change {

/// Does PostgreSQL drop this part together with a column that it uses? A trigger's WHEN and UPDATE OF block instead, and so
/// does a policy.
constexpr bool goes_with_column(const model::part& p) {
    return p.kind != model::part_kind::trigger && p.kind != model::part_kind::policy;
}

/// The same for one that names the column `number`, at `uses`: an exclusion constraint goes with its keys, and keeps what only
/// its expressions and its predicate name (measured).
constexpr bool goes_with_column(const model::part& p, const std::uint16_t* uses, std::uint16_t number) {
    if (p.kind != model::part_kind::exclusion)
        return goes_with_column(p);
    const model::index& e = *p.constraint->more->exclusion;
    for (const model::index_key& k : e.keys)
        if (is_expression(k))
            uses += k.more->text.uses.size;
        else if (*uses++ == number)
            return true;
    for (std::uint32_t i = 0; i < e.included.size; ++i)
        if (uses[i] == number)
            return true;
    return false;
}

constexpr void apply_drop_column(table_work& w, const model::step& s) {
    model::column_record* c = w.find_column(s.object);
    if (c == nullptr)
        return w.report(model::problem_code::unknown_column, 0, s.object);
    if (!c->nullable && !model::has_value(c->default_value) && !model::has_value(s.refill) &&
        w.numbers_of(c->number) == nullptr && w.expression_of(c->number) == nullptr)
        w.report(model::problem_code::not_null_without_refill, 0, s.object);
    if (s.refill != nullptr && (w.numbers_of(c->number) != nullptr || w.expression_of(c->number) != nullptr))
        w.report(model::problem_code::impossible_column, 0, s.object);
    if (const model::problem_code code = judge_default(s.refill, c->type); code != model::problem_code::none)
        w.report(code, 0, s.object);
    c->to = w.state_after();
    for (std::uint32_t i = 0; i < w.part_count; ++i) {
        model::part_record& p = w.parts[i];
        if (p.to != model::forever || !w.needs(p, c->number))
            continue;
        if (goes_with_column(*p.part, w.uses + p.first_use, c->number) && !w.computes(p, c->number))
            w.close_part(p);
        else
            w.report(model::problem_code::still_used, 0, s.object);
    }
}

}  // namespace typeschema::inline v0::change
