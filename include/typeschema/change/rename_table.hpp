// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/schema/identifier.hpp"

namespace typeschema::inline v0 {

/// `rename_table<"items", "inbox_items">` makes `ALTER TABLE items RENAME TO inbox_items`.
/// Constraints, indexes and triggers keep their names; foreign keys follow. The inverse renames back.
template <schema::identifier Table, meta::fixed_string To>
struct rename_table {
    static constexpr void put(schema::builder& b) {
        model::step& s = b.steps.next();
        s.kind = model::step_kind::rename_table;
        s.target = Table.put(b);
        s.to = b.text(To.text, To.size());
    }
};

}  // namespace typeschema::inline v0
