// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/schema/builder.hpp"

namespace typeschema::inline v0::change {

/// The next step, on a table, function, schema or extension. Options find it in the builder.
constexpr void put_step(schema::builder& b, model::step_kind kind, const model::qualified_name& target) {
    b.add_step(kind);
    if (!b.counting)
        b.step->target = target;
}
/// On something in it: a column, a constraint, an index or a trigger.
constexpr void put_step(schema::builder& b, model::step_kind kind, const model::qualified_name& target,
                        const model::name& object) {
    put_step(b, kind, target);
    if (!b.counting)
        b.step->object = object;
}

constexpr void put_rename(schema::builder& b, model::step_kind kind, const model::qualified_name& target,
                          const model::name& object, const model::name& to) {
    put_step(b, kind, target, object);
    if (!b.counting)
        b.step->to = to;
}

/// What a verb adds; whether it was one column or one part is seen when the step is put.
template <class Element>
constexpr void put_element(schema::builder& b) {
    b.mark();
    if constexpr (requires { Element::put(b); })
        Element::put(b);
}

}  // namespace typeschema::inline v0::change
