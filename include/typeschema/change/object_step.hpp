// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/schema/identifier.hpp"

namespace typeschema::inline v0::change {

/// A step that is about a whole object and needs its name alone.
template <schema::identifier Name>
constexpr model::step& put_object_step(schema::builder& b, model::step_kind kind) {
    model::step& s = b.steps.next();
    s.kind = kind;
    s.target = Name.put(b);
    return s;
}

}  // namespace typeschema::inline v0::change
