// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/schema/column.hpp"
#include "typeschema/schema/trigger.hpp"

namespace typeschema::inline v0 {

/// Two columns, created_at and updated_at (timestamptz NOT NULL DEFAULT now()), and a trigger that runs Function before
/// each UPDATE of a row: `timestamps<"set_updated_at">`. The function sets new.updated_at.
template <schema::identifier Function>
struct timestamps {
    static constexpr void put(schema::builder& b) {
        column<"created_at", timestamptz, default_<"now()">>::put(b);
        column<"updated_at", timestamptz, default_<"now()">>::put(b);
        trigger<"set_updated_at", "before update", for_each_row, execute<Function>>::put(b);
    }
};

}  // namespace typeschema::inline v0
