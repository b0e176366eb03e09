// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/add_part.hpp"

namespace typeschema::inline v0 {

/// `drop_index<"chunks", "seq">` makes `DROP INDEX ix_chunks__seq`. The table says where to look; the name is the one its
/// author gave, or the database's. The inverse creates the index as it stood.
template <schema::identifier Table, schema::identifier Name>
struct drop_index {
    static constexpr void put(schema::builder& b) {
        change::put_drop_part(b, model::part_family::index, Table.put(b), Name.put_name(b), Name.exact);
    }
};

}  // namespace typeschema::inline v0
