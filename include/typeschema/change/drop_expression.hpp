// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/set_property.hpp"

namespace typeschema::inline v0 {

/// `drop_expression<"orders", "total">` makes `ALTER TABLE orders ALTER COLUMN total DROP EXPRESSION`: the column keeps its values
/// and takes others from now on. PostgreSQL has no way back, so the inverse drops the column and adds it again with all that is
/// on it; values that are not those of the expression are lost.
template <schema::identifier Table, meta::fixed_string Column>
struct drop_expression {
    static constexpr void put(schema::builder& b) {
        change::put_property(b, Table.put(b), model::property_kind::generated,
                             {model::subject_kind::column, schema::put_text(b, Column.text)}, {}, {});
    }
};

}  // namespace typeschema::inline v0
