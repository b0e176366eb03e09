// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/alter_part.hpp"
#include "typeschema/schema/constraint.hpp"

namespace typeschema::inline v0 {

/// NOT DEFERRABLE, which a constraint is unless it says otherwise.
struct not_deferrable : schema::deferral<0> {};

/// `alter_constraint<"chunks", exactly<"fk_item_id_items">, deferrable>` makes
/// `ALTER TABLE chunks ALTER CONSTRAINT fk_item_id_items DEFERRABLE`; the others are initially_deferred and not_deferrable.
/// PostgreSQL alters foreign keys alone. The inverse says what stood there before.
template <schema::identifier Table, schema::identifier Name, class Deferral>
struct alter_constraint {
    static constexpr void put(schema::builder& b) {
        change::put_alter_part(b, model::part_family::constraint, Table.put(b), Name.put_name(b), Name.exact);
        change::put_marks(b, model::mark::deferrable | model::mark::initially_deferred, Deferral::marks);
    }
};

}  // namespace typeschema::inline v0
