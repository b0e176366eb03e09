// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/concurrently.hpp"
#include "typeschema/change/create_index.hpp"

namespace typeschema::inline v0 {

/// `create_index_concurrently<"chunks", index_<"seq", on<"tenant_id", "seq_no">>>`
/// makes `CREATE INDEX CONCURRENTLY ix_chunks__seq ON chunks (tenant_id, seq_no)`, in a segment of its own, outside of a
/// transaction. What a run leaves behind that is stopped, the next one drops and builds again. The inverse drops it in the
/// same way.
template <schema::identifier Table, class Index>
struct create_index_concurrently {
    static constexpr void put(schema::builder& b) {
        change::put_element<Index>(b);
        change::put_add_part(b, model::part_family::index, "create_index_concurrently", Table.put(b));
        change::put_concurrently(b);
    }
};

}  // namespace typeschema::inline v0
