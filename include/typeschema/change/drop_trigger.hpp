// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/add_part.hpp"

namespace typeschema::inline v0 {

/// `drop_trigger<"chunks", "guard">` makes `DROP TRIGGER trg_chunks_guard ON chunks`.
/// The inverse creates the trigger as it stood.
template <schema::identifier Table, schema::identifier Name>
struct drop_trigger {
    static constexpr void put(schema::builder& b) {
        change::put_drop_part(b, model::part_family::trigger, Table.put(b), Name.put_name(b), Name.exact);
    }
};

}  // namespace typeschema::inline v0
