// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/set_property.hpp"

namespace typeschema::inline v0::change {

template <model::property_kind Kind, bool On, schema::identifier Table>
struct switch_property {
    static constexpr void put(schema::builder& b) { put_switch(b, Table.put(b), Kind, On); }
};

}  // namespace typeschema::inline v0::change

namespace typeschema::inline v0 {

/// `enable_row_level_security<"jobs">` makes `ALTER TABLE jobs ENABLE ROW LEVEL SECURITY`. The inverse disables it.
template <schema::identifier Table>
struct enable_row_level_security : change::switch_property<model::property_kind::row_level_security, true, Table> {};
template <schema::identifier Table>
struct disable_row_level_security : change::switch_property<model::property_kind::row_level_security, false, Table> {};

/// `force_row_level_security<"jobs">` makes `ALTER TABLE jobs FORCE ROW LEVEL SECURITY`: for the owner too.
template <schema::identifier Table>
struct force_row_level_security
    : change::switch_property<model::property_kind::forced_row_level_security, true, Table> {};
template <schema::identifier Table>
struct no_force_row_level_security
    : change::switch_property<model::property_kind::forced_row_level_security, false, Table> {};

}  // namespace typeschema::inline v0
