// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/concurrently.hpp"
#include "typeschema/change/drop_index.hpp"

namespace typeschema::inline v0 {

/// `drop_index_concurrently<"chunks", "seq">` makes `DROP INDEX CONCURRENTLY ix_chunks__seq`, in a segment of its own,
/// outside of a transaction. The inverse creates the index as it stood, in the same way.
template <schema::identifier Table, schema::identifier Name>
struct drop_index_concurrently {
    static constexpr void put(schema::builder& b) {
        change::put_drop_part(b, model::part_family::index, Table.put(b), Name.put_name(b), Name.exact);
        change::put_concurrently(b);
    }
};

}  // namespace typeschema::inline v0
