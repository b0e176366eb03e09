// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/schema/constraint.hpp"
#include "typeschema/schema/index.hpp"

namespace typeschema::inline v0::schema {

/// An exclusion constraint; its elements and its predicate follow.
constexpr void add_exclusion(builder& b, const model::name& named) {
    b.add_constraint(model::part_kind::exclusion, named, true);
    b.index = b.indexes.next();
    model::details* const d = b.details_of_constraint();
    if (b.counting)
        return;
    *b.index = {};
    d->exclusion = b.index;
}
/// The operator of the element that was put before.
constexpr void set_operator(builder& b, const model::name& with) {
    model::details* const d = b.details_of(b.counting ? nullptr : &b.last_key().more);
    if (!b.counting)
        d->with = with;
}
constexpr void end_exclusion(builder& b) {
    if (b.counting)
        return;
    b.index->keys = b.take_keys();
    b.index->expression_uses = b.expression_uses;
    b.expression_uses = 0;
}

}  // namespace typeschema::inline v0::schema

namespace typeschema::inline v0 {

/// An element of an exclusion constraint: `with<"during", "&&">`.
template <schema::key Element, meta::fixed_string Operator>
struct with : schema::stray {
    static constexpr void on_exclusion(schema::builder& b) {
        on<Element>::put_keys(b);
        schema::set_operator(b, schema::put_text(b, Operator.text));
    }
};

/// `exclude<"no_overlap", method<"gist">, with<"room", "=">, with<"during", "&&">, where<"not cancelled">>` makes
/// `CONSTRAINT no_overlap EXCLUDE USING gist (room WITH =, during WITH &&) WHERE (not cancelled)`: no two rows for which all
/// operators give true. No convention applies to its name, which no other index of the schema can have.
template <schema::identifier Name, class... Elements>
struct exclude : schema::stray {
    static constexpr void put(schema::builder& b) {
        schema::add_exclusion(b, Name.put_name(b));
        (Elements::on_exclusion(b), ...);
        schema::end_exclusion(b);
    }
};

}  // namespace typeschema::inline v0
