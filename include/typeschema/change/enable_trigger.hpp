// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/alter_part.hpp"

namespace typeschema::inline v0::change {

template <std::uint8_t Firing, schema::identifier Table, schema::identifier Name>
struct set_firing_of {
    static constexpr void put(schema::builder& b) {
        put_alter_part(b, model::part_family::trigger, Table.put(b), Name.put_name(b), Name.exact);
        put_marks(b, model::mark::firing, Firing);
    }
};

}  // namespace typeschema::inline v0::change

namespace typeschema::inline v0 {

/// `disable_trigger<"chunks", "guard">` makes `ALTER TABLE chunks DISABLE TRIGGER trg_chunks_guard`. The inverse enables it as
/// it was; the others are alike.
template <schema::identifier Table, schema::identifier Name>
struct disable_trigger : change::set_firing_of<model::mark::disabled, Table, Name> {};
template <schema::identifier Table, schema::identifier Name>
struct enable_trigger : change::set_firing_of<0, Table, Name> {};
template <schema::identifier Table, schema::identifier Name>
struct enable_replica_trigger : change::set_firing_of<model::mark::on_replica, Table, Name> {};
template <schema::identifier Table, schema::identifier Name>
struct enable_always_trigger : change::set_firing_of<model::mark::always, Table, Name> {};

}  // namespace typeschema::inline v0
