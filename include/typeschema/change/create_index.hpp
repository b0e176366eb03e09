// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/add_part.hpp"
#include "typeschema/schema/index.hpp"

namespace typeschema::inline v0 {

/// `create_index<"chunks", index_<"seq", on<"tenant_id", "seq_no">>>`
/// makes `CREATE INDEX ix_chunks__seq ON chunks (tenant_id, seq_no)`. The inverse drops it.
template <schema::identifier Table, class Index>
struct create_index {
    static constexpr void put(schema::builder& b) {
        change::put_element<Index>(b);
        change::put_add_part(b, model::part_family::index, "create_index", Table.put(b));
    }
};

}  // namespace typeschema::inline v0
