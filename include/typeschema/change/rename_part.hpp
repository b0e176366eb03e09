// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/alter_part.hpp"

namespace typeschema::inline v0::change {

template <model::part_family Family, schema::identifier Table, schema::identifier Name, schema::identifier To>
struct rename_part_of {
    static constexpr void put(schema::builder& b) {
        put_alter_part(b, Family, Table.put(b), Name.put_name(b), Name.exact);
        put_new_name(b, To.put_name(b), To.exact);
    }
};

}  // namespace typeschema::inline v0::change

namespace typeschema::inline v0 {

/// `rename_constraint<"chunks", "seq_no_positive", "seq_no_counts">` makes
/// `ALTER TABLE chunks RENAME CONSTRAINT ck_chunks__seq_no_positive TO ck_chunks__seq_no_counts`. The convention makes the new
/// name; exactly<…> says the database's. The inverse renames back; the others are alike.
template <schema::identifier Table, schema::identifier Name, schema::identifier To>
struct rename_constraint : change::rename_part_of<model::part_family::constraint, Table, Name, To> {};
template <schema::identifier Table, schema::identifier Name, schema::identifier To>
struct rename_index : change::rename_part_of<model::part_family::index, Table, Name, To> {};
template <schema::identifier Table, schema::identifier Name, schema::identifier To>
struct rename_trigger : change::rename_part_of<model::part_family::trigger, Table, Name, To> {};
template <schema::identifier Table, schema::identifier Name, schema::identifier To>
struct rename_policy : change::rename_part_of<model::part_family::policy, Table, Name, To> {};

}  // namespace typeschema::inline v0
