// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/put_step.hpp"
#include "typeschema/schema/identifier.hpp"

namespace typeschema::inline v0 {

/// `create_extension<"pgcrypto">` makes `CREATE EXTENSION pgcrypto`; the inverse drops it.
template <schema::identifier Name>
struct create_extension {
    static constexpr void put(schema::builder& b) {
        change::put_step(b, model::step_kind::create_extension, Name.put(b));
    }
};

/// `ensure_extension<"pgcrypto">` asks the catalog and creates the extension where it is missing; the inverse does nothing.
template <schema::identifier Name>
struct ensure_extension {
    static constexpr void put(schema::builder& b) {
        change::put_step(b, model::step_kind::ensure_extension, Name.put(b));
    }
};

/// `drop_extension<"pgcrypto">` makes `DROP EXTENSION pgcrypto`; the inverse creates it.
template <schema::identifier Name>
struct drop_extension {
    static constexpr void put(schema::builder& b) {
        change::put_step(b, model::step_kind::drop_extension, Name.put(b));
    }
};

}  // namespace typeschema::inline v0
