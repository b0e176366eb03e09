// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/put_step.hpp"
#include "typeschema/schema/identifier.hpp"

namespace typeschema::inline v0 {

/// `create_extension<"pgcrypto">` makes `CREATE EXTENSION pgcrypto`; the inverse drops it.
template <schema::identifier Name>
struct create_extension {
    static constexpr void put(schema::builder& b) {
        change::put_step(b, model::step_kind::create_extension,
                         b.text(Name.schema, Name.schema_length, Name.text, Name.length));
    }
};

/// `ensure_extension<"pgcrypto">` asks the catalog and creates the extension where it is missing; the inverse does nothing.
template <schema::identifier Name>
struct ensure_extension {
    static constexpr void put(schema::builder& b) {
        change::put_step(b, model::step_kind::ensure_extension,
                         b.text(Name.schema, Name.schema_length, Name.text, Name.length));
    }
};

/// `drop_extension<"pgcrypto">` makes `DROP EXTENSION pgcrypto`; the inverse creates it.
template <schema::identifier Name>
struct drop_extension {
    static constexpr void put(schema::builder& b) {
        change::put_step(b, model::step_kind::drop_extension,
                         b.text(Name.schema, Name.schema_length, Name.text, Name.length));
    }
};

}  // namespace typeschema::inline v0
