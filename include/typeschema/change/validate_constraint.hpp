// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/alter_part.hpp"

namespace typeschema::inline v0 {

/// `validate_constraint<"chunks", "seq_no_positive">` makes
/// `ALTER TABLE chunks VALIDATE CONSTRAINT ck_chunks__seq_no_positive`, which reads all rows of a constraint that was added
/// NOT VALID. PostgreSQL has no way back: the inverse drops the constraint and adds it NOT VALID.
template <schema::identifier Table, schema::identifier Name>
struct validate_constraint {
    static constexpr void put(schema::builder& b) {
        change::put_alter_part(b, model::part_family::constraint, Table.put(b), Name.put_name(b), Name.exact);
        change::put_marks(b, model::mark::not_valid, 0);
    }
};

}  // namespace typeschema::inline v0
