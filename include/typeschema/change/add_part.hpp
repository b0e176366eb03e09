// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/open_part.hpp"
#include "typeschema/change/put_step.hpp"
#include "typeschema/schema/identifier.hpp"

namespace typeschema::inline v0::change {

/// Adds the part that was put before. The verb of a family takes one part of it; the step of anything else does nothing
/// but say so.
constexpr void put_add_part(schema::builder& b, model::part_family family, std::string_view verb,
                            const model::qualified_name& table) {
    put_step(b, model::step_kind::raw, table);
    if (b.counting)
        return;
    if (!b.one_part_since_mark() || table_work::family_of(b.part->kind) != family) {
        b.step->misplaced = verb;
        return;
    }
    b.step->kind = model::step_kind::add_part;
    b.step->part = b.part;
    b.step->marks = b.along;
}
constexpr void put_drop_part(schema::builder& b, model::part_family family, const model::qualified_name& table,
                             const model::name& name, bool exact) {
    put_step(b, model::step_kind::drop_part, table, name);
    if (b.counting)
        return;
    b.step->family = family;
    b.step->exact = exact;
}

constexpr void apply_drop_part(table_work& w, const model::step& s) {
    model::part_record* p = w.find_part(s.family, s.object, s.exact);
    if (p == nullptr)
        return w.report(model::problem_code::unknown_object, 0, s.object);
    w.close_part(*p);
}

}  // namespace typeschema::inline v0::change
