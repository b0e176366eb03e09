// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/add_part.hpp"
#include "typeschema/schema/trigger.hpp"

namespace typeschema::inline v0 {

/// `create_trigger<"chunks", trigger<"guard", "before delete", execute<"prevent_mutation">>>` makes
/// `CREATE TRIGGER trg_chunks_guard before delete ON chunks FOR EACH STATEMENT EXECUTE FUNCTION prevent_mutation()`.
/// The inverse drops it.
template <schema::identifier Table, class Trigger>
struct create_trigger {
    static constexpr void put(schema::builder& b) {
        change::put_element<Trigger>(b);
        change::put_add_part(b, model::part_family::trigger, "create_trigger", Table.put(b));
    }
};

}  // namespace typeschema::inline v0
