// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/add_part.hpp"
#include "typeschema/schema/constraint.hpp"

namespace typeschema::inline v0 {

/// `add_constraint<"chunks", check<"seq_no_positive", "seq_no > 0">>` makes
/// `ALTER TABLE chunks ADD CONSTRAINT ck_chunks__seq_no_positive CHECK (seq_no > 0)`. The inverse drops it.
template <schema::identifier Table, class Constraint>
struct add_constraint {
    static constexpr void put(schema::builder& b) {
        change::put_element<Constraint>(b);
        change::put_add_part(b, model::part_family::constraint, "add_constraint", Table.put(b));
    }
};

}  // namespace typeschema::inline v0
