// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/open_part.hpp"
#include "typeschema/schema/identifier.hpp"

namespace typeschema::inline v0::change {

template <schema::identifier Table, class Part>
constexpr void put_add_part(schema::builder& b) {
    const std::uint32_t first = b.parts.used;
    Part::put(b);
    model::step& s = b.steps.next();
    s.kind = model::step_kind::add_part;
    s.target = Table.put(b);
    s.part = b.parts.since(first).data;
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
