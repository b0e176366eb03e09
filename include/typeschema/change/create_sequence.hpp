// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/create_type.hpp"
#include "typeschema/change/set_property.hpp"
#include "typeschema/schema/sequence.hpp"

namespace typeschema::inline v0 {

/// `create_sequence<order_numbers>` makes `CREATE SEQUENCE order_numbers START WITH 1000`. The inverse drops it, and where it
/// stood is lost.
template <schema::table_type Sequence>
struct create_sequence : change::create_members<model::object_kind::sequence, Sequence> {};
/// `drop_sequence<"order_numbers">` makes `DROP SEQUENCE order_numbers`. The inverse creates it as it was declared and altered;
/// its numbers begin where they once began. A column that takes its numbers is in the way.
template <schema::identifier Name>
struct drop_sequence : change::drop_members<model::object_kind::sequence, Name> {};
/// Defaults that take its numbers follow.
template <schema::identifier Name, meta::fixed_string To>
struct rename_sequence : change::rename_members<model::object_kind::sequence, Name, To> {};

/// `alter_sequence<"order_numbers", increment_by<10>, no_cycle>` makes `ALTER SEQUENCE order_numbers INCREMENT BY 10` and
/// `ALTER SEQUENCE order_numbers NO CYCLE`; `owned_by<…>` and `owned_by_none` say who owns it. The inverse says what stood
/// before, or PostgreSQL's default.
template <schema::identifier Name, class... Elements>
struct alter_sequence {
    static constexpr void put(schema::builder& b) {
        const int in_order[] = {0, (schema::put_sequence_element<Elements>(b),
                                    change::put_said(b, Name.put(b), model::object_kind::sequence), 0)...};
        (void)in_order;
        b.more_steps += sizeof...(Elements) - 1;
    }
};

}  // namespace typeschema::inline v0
