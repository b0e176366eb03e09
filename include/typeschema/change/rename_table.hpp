// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/put_step.hpp"
#include "typeschema/schema/identifier.hpp"

namespace typeschema::inline v0 {

/// `rename_table<"items", "inbox_items">` makes `ALTER TABLE items RENAME TO inbox_items`.
/// Constraints, indexes and triggers keep their names; foreign keys follow. The inverse renames back.
template <schema::identifier Table, meta::fixed_string To>
struct rename_table {
    static constexpr void put(schema::builder& b) {
        change::put_rename(b, model::step_kind::rename_table, Table.put(b), {}, schema::put_text(b, To.text));
    }
};

}  // namespace typeschema::inline v0
