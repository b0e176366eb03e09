// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/schema/property.hpp"
#include "typeschema/schema/sequence_option.hpp"
#include "typeschema/schema/table.hpp"

namespace typeschema::inline v0::schema {

/// The option that waits is said of the sequence that is being put.
constexpr void put_sequence_property(builder& b) {
    const model::list<model::name> pair = b.take_names();
    add_property(b, model::property_kind::sequence_option, {}, b.counting ? model::name() : pair[0],
                 b.counting ? model::name() : pair[1]);
}
template <class Element>
constexpr void put_sequence_element(builder& b) {
    if constexpr (requires { Element::on_sequence(b); }) {
        Element::on_sequence(b);
        put_sequence_property(b);
    } else {
        Element::put(b);
    }
}
constexpr void put_owner(builder& b, const model::qualified_name& table, const model::name& column) {
    b.add_name(table.schema);
    b.add_name(table.object);
    model::property* const p = add_property(b, model::property_kind::ownership, {}, {}, column);
    if (!b.counting)
        p->relations = b.take_names();
}

template <meta::fixed_string Word>
struct no_sequence_option : stray {
    static constexpr void on_sequence(builder& b) { add_sequence_option(b, Word.view(), {}); }
};

}  // namespace typeschema::inline v0::schema

namespace typeschema::inline v0 {

/// The type of a sequence's numbers: smallint, integer or bigint, which they are if nothing is said.
template <meta::fixed_string Type>
struct numbers_as : schema::stray {
    static_assert(Type.view() == "smallint" || Type.view() == "integer" || Type.view() == "bigint",
                  "numbers_as<...>: smallint, integer or bigint");
    static constexpr void on_sequence(schema::builder& b) {
        schema::add_sequence_option(b, "AS", schema::put_text(b, Type.text));
    }
};

/// OWNED BY: PostgreSQL drops the sequence with that column. The table has to be there.
template <schema::identifier Table, meta::fixed_string Column>
struct owned_by : schema::stray {
    static constexpr void put(schema::builder& b) {
        schema::put_owner(b, Table.put(b), schema::put_text(b, Column.text));
    }
};
/// What alter_sequence takes back.
struct owned_by_none : schema::stray {
    static constexpr void put(schema::builder& b) {
        schema::add_property(b, model::property_kind::ownership, {}, {}, {});
    }
};
struct no_min_value : schema::no_sequence_option<"MINVALUE"> {};
struct no_max_value : schema::no_sequence_option<"MAXVALUE"> {};
struct no_cycle : schema::no_sequence_option<"CYCLE"> {};

/// `struct order_numbers : sequence<"order_numbers", start_with<1000>, cycle> {};` declares
/// `CREATE SEQUENCE order_numbers START WITH 1000 CYCLE`. Columns take its numbers with
/// `default_<"nextval('order_numbers')">`.
template <schema::identifier Name, class... Elements>
struct sequence {
    using declaration = sequence;

    static constexpr model::qualified_name put_name(schema::builder& b) { return Name.put(b); }
    static constexpr void put(schema::builder& b) {
        schema::begin_table(b, put_name(b), model::object_kind::sequence);
        const int in_order[] = {0, (schema::put_sequence_element<Elements>(b), 0)...};
        (void)in_order;
        schema::end_table(b);
    }
};

}  // namespace typeschema::inline v0
