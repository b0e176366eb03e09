// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/set_property.hpp"

namespace typeschema::inline v0 {

/// `set_storage_parameter<"jobs", "fillfactor", "70">` makes `ALTER TABLE jobs SET (fillfactor = '70')`. The inverse sets
/// what stood there before, or resets it.
template <schema::identifier Table, meta::fixed_string Parameter, meta::fixed_string Value>
struct set_storage_parameter {
    static constexpr void put(schema::builder& b) {
        change::put_property(b, Table.put(b), model::property_kind::storage_parameter, {},
                             schema::put_text(b, Parameter.text), schema::put_text(b, Value.text));
    }
};

/// `reset_storage_parameter<"jobs", "fillfactor">` makes `ALTER TABLE jobs RESET (fillfactor)`.
template <schema::identifier Table, meta::fixed_string Parameter>
struct reset_storage_parameter {
    static constexpr void put(schema::builder& b) {
        change::put_property(b, Table.put(b), model::property_kind::storage_parameter, {},
                             schema::put_text(b, Parameter.text), {});
    }
};

}  // namespace typeschema::inline v0
