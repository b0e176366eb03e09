// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/drop_table.hpp"
#include "typeschema/schema/identifier.hpp"

namespace typeschema::inline v0 {

/// `rename_table<"items", "inbox_items">` makes `ALTER TABLE items RENAME TO inbox_items`.
/// Constraints, indexes and triggers keep their names; foreign keys follow. The inverse renames back.
template <schema::identifier Table, meta::fixed_string To>
struct rename_table : change::rename_members<model::object_kind::table, Table, To> {};

}  // namespace typeschema::inline v0
