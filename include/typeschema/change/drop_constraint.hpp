// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/add_part.hpp"

namespace typeschema::inline v0 {

/// `drop_constraint<"chunks", "seq_no_positive">` makes `ALTER TABLE chunks DROP CONSTRAINT ck_chunks__seq_no_positive`.
/// The name is the one its author gave, or the database's. The inverse adds the constraint as it stood.
template <schema::identifier Table, schema::identifier Name>
struct drop_constraint {
    static constexpr void put(schema::builder& b) {
        change::put_drop_part(b, model::part_family::constraint, Table.put(b), Name.put_name(b), Name.exact);
    }
};

}  // namespace typeschema::inline v0
