// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/history.hpp"
#include "typeschema/sql/quote.hpp"
#include "typeschema/sql/reader/next_number.hpp"

namespace typeschema::inline v0::sql {

/// The step of a table that wrote a default; `nothing` if none of it did.
constexpr std::uint32_t step_of_default(const model::history& h, std::uint32_t table, const model::default_value& d) {
    const model::object_record& o = h.names.objects[table];
    for (std::uint32_t i = 0; i < o.step_count; ++i) {
        const std::uint32_t number = h.names.order[o.first_step + i];
        const model::step& s = *h.names.steps[number].step;
        bool wrote = s.default_value == &d || (s.column != nullptr && s.column->default_value == &d);
        for (std::uint32_t k = 0; s.table != nullptr && k < s.table->columns.size && !wrote; ++k)
            wrote = s.table->columns[k].default_value == &d;
        if (wrote)
            return number;
    }
    return model::nothing;
}

/// The sequence whose numbers a default takes; `nothing` where it does something else.
constexpr std::uint32_t sequence_behind(const model::history& h, std::uint32_t table, const model::default_value& d) {
    const reader::sequence_use use = reader::sequence_of(d);
    if (use.named.empty())
        return model::nothing;
    const std::uint32_t step = step_of_default(h, table, d);
    if (step == model::nothing)
        return model::nothing;
    return h.names.find(model::object_kind::sequence, {model::name(use.schema), model::name(use.named)}, step + 1);
}

/// Writes `nextval('order_numbers')` with the name that the sequence has by now, if that is another one. Returns whether it
/// did.
constexpr bool put_next_number(writer& w, const model::history& h, const model::table_state& t,
                               const model::default_value& d) {
    const std::uint32_t sequence = sequence_behind(h, t.object, d);
    if (sequence == model::nothing)
        return false;
    const model::qualified_name& now = h.names.name_of(sequence, t.state);
    const reader::sequence_use use = reader::sequence_of(d);
    if (now.object.view() == use.named && now.schema.view() == (use.schema.empty() ? h.home.view() : use.schema))
        return false;
    char text[8 * model::longest_name] = {};
    writer fill{text, 0};
    quote_qualified(fill, now.schema.view(), now.object.view());
    w.put("nextval(");
    quote_literal(w, {text, fill.size});
    w.put(')');
    return true;
}

}  // namespace typeschema::inline v0::sql
