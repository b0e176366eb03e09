// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/open_part.hpp"
#include "typeschema/schema/identifier.hpp"

namespace typeschema::inline v0::change {

/// The verb of a family takes one part of it; the step of anything else does nothing but say so.
template <schema::identifier Table, class Part, std::size_t N>
constexpr void put_add_part(schema::builder& b, model::part_family family, const char (&verb)[N]) {
    const std::uint32_t first = b.parts.used;
    const std::uint32_t columns = b.columns.used;
    if constexpr (requires { Part::put(b); })
        Part::put(b);
    model::step& s = b.steps.next();
    s.target = Table.put(b);
    const model::part* const part = b.parts.since(first).data;
    if (b.parts.used != first + 1 || b.columns.used != columns || table_work::family_of(part->kind) != family) {
        s.misplaced = b.text(verb, N - 1);
        return;
    }
    s.kind = model::step_kind::add_part;
    s.part = part;
}

template <schema::identifier Table, schema::identifier Name>
constexpr void put_drop_part(schema::builder& b, model::part_family family) {
    model::step& s = b.steps.next();
    s.kind = model::step_kind::drop_part;
    s.family = family;
    s.exact = Name.exact;
    s.target = Table.put(b);
    s.object = Name.put_name(b);
}

constexpr void apply_drop_part(table_work& w, const model::step& s) {
    model::part_record* p = w.find_part(s.family, s.object, s.exact);
    if (p == nullptr)
        return w.report(model::problem_code::unknown_object, 0, s.object);
    p->to = w.state_after();
}

}  // namespace typeschema::inline v0::change
