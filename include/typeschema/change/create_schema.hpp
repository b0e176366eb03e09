// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/put_step.hpp"
#include "typeschema/schema/identifier.hpp"

namespace typeschema::inline v0 {

/// `create_schema<"app">` makes `CREATE SCHEMA app`; the inverse drops it. The chain owns it: a schema that others may
/// have made already, and the one that holds the journal, take ensure_schema.
template <schema::identifier Name>
struct create_schema {
    static constexpr void put(schema::builder& b) { change::put_step(b, model::step_kind::create_schema, Name.put(b)); }
};

/// `ensure_schema<"zero_admin">` asks the catalog and creates the schema where it is missing. Never dropped: the inverse
/// does nothing. (CREATE SCHEMA IF NOT EXISTS would need the right to create even where it exists.)
template <schema::identifier Name>
struct ensure_schema {
    static constexpr void put(schema::builder& b) { change::put_step(b, model::step_kind::ensure_schema, Name.put(b)); }
};

/// `drop_schema<"app">` makes `DROP SCHEMA app`; PostgreSQL refuses while something is in it. The inverse creates it.
template <schema::identifier Name>
struct drop_schema {
    static constexpr void put(schema::builder& b) { change::put_step(b, model::step_kind::drop_schema, Name.put(b)); }
};

}  // namespace typeschema::inline v0
