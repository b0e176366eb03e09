// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/meta/fixed_string.hpp"
#include "typeschema/schema/expression.hpp"
#include "typeschema/schema/types.hpp"

namespace typeschema::inline v0 {

/// Allows NULL: `column<"uri", text, nullable>`. Columns are NOT NULL otherwise.
struct nullable {
    static constexpr void apply(schema::builder&, model::column& c) { c.nullable = true; }
};

/// DEFAULT, as SQL text: `default_<"'received'">`, `default_<"now()">`.
template <meta::fixed_string Expression>
struct default_ {
    static constexpr void apply(schema::builder& b, model::column& c) {
        c.default_value = &schema::put_default<Expression>(b);
    }
};

/// `column<"status", varchar<32>, default_<"'received'">>`
/// makes `status varchar(32) DEFAULT 'received' NOT NULL`.
template <meta::fixed_string Name, column_type Type, class... Attributes>
struct column {
    static constexpr void put(schema::builder& b) {
        if constexpr (sizeof...(Attributes) == 0) {
            b.add_column(Name.text, Name.size(), Type::lowered);
        } else {
            model::column& c = b.add_column(Name.text, Name.size(), Type::lowered);
            (Attributes::apply(b, c), ...);
        }
    }
};

}  // namespace typeschema::inline v0
