// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/schema/column.hpp"
#include "typeschema/schema/table.hpp"

namespace typeschema::inline v0 {

/// An attribute of a composite type: a name and a type, collated<…> and comment<…>.
template <meta::fixed_string Name, column_type Type, class... Options>
struct attribute : column<Name, Type, nullable, Options...> {};

/// `struct address : composite_type<"address", attribute<"street", text>, attribute<"town", text>> {};` declares
/// `CREATE TYPE address AS (street text, town text)`.
template <schema::identifier Name, class... Attributes>
struct composite_type {
    using declaration = composite_type;

    static constexpr model::qualified_name put_name(schema::builder& b) { return Name.put(b); }
    static constexpr void put(schema::builder& b) {
        schema::begin_table(b, put_name(b), model::object_kind::composite_type);
        const int in_order[] = {0, (Attributes::put(b), 0)...};
        (void)in_order;
        schema::end_table(b);
    }
};

}  // namespace typeschema::inline v0
