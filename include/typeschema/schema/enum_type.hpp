// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/schema/table.hpp"

namespace typeschema::inline v0::schema {

/// A label of an enum type, or what has no more than a name.
constexpr void add_label(builder& b, const model::name& label) {
    b.add_column(label, {});
    if (!b.counting)
        b.column->nullable = true;
}

}  // namespace typeschema::inline v0::schema

namespace typeschema::inline v0 {

/// `struct message_role : enum_type<"message_role", "user", "assistant", "system"> {};` declares
/// `CREATE TYPE message_role AS ENUM ('user', 'assistant', 'system')`. A label has at most 63 bytes.
template <schema::identifier Name, meta::fixed_string... Labels>
struct enum_type {
    using declaration = enum_type;

    static constexpr model::qualified_name put_name(schema::builder& b) { return Name.put(b); }
    static constexpr void put(schema::builder& b) {
        schema::begin_table(b, put_name(b), model::object_kind::enum_type);
        const int in_order[] = {0, (schema::add_label(b, schema::put_text(b, Labels.text)), 0)...};
        (void)in_order;
        schema::end_table(b);
    }
};

}  // namespace typeschema::inline v0
