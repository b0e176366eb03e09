// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/schema/column.hpp"
#include "typeschema/schema/constraint.hpp"
#include "typeschema/schema/table.hpp"

namespace typeschema::inline v0 {

/// NOT NULL of a domain, whose values may be NULL without it.
struct not_null : schema::stray {
    static constexpr void on_column(schema::builder& b) {
        if (!b.counting)
            b.column->nullable = false;
    }
};

}  // namespace typeschema::inline v0

namespace typeschema::inline v0::schema {

/// What a domain holds besides its type: a DEFAULT, NOT NULL, checks, a comment.
template <class Element>
constexpr void put_domain_element(builder& b) {
    constexpr bool of_column = __is_base_of(stray, Element) && &Element::on_column != &stray::on_column;
    if constexpr (of_column)
        Element::on_column(b);
    else
        Element::put(b);
}

}  // namespace typeschema::inline v0::schema

namespace typeschema::inline v0 {

/// `struct email : domain<"email", text, check<"valid", "value ~ '@'">> {};` declares
/// `CREATE DOMAIN email AS text CONSTRAINT ck_email__valid CHECK (value ~ '@')`. Its checks name the value `value`.
template <schema::identifier Name, column_type Type, class... Elements>
struct domain {
    using declaration = domain;

    static constexpr model::qualified_name put_name(schema::builder& b) { return Name.put(b); }
    static constexpr void put(schema::builder& b) {
        schema::begin_table(b, put_name(b), model::object_kind::domain);
        b.add_column(model::name("value"), Type::lowered);
        schema::make_nullable(b);
        schema::note_type(b);
        const int in_order[] = {0, (schema::put_domain_element<Elements>(b), 0)...};
        (void)in_order;
        schema::end_table(b);
    }
};

}  // namespace typeschema::inline v0
