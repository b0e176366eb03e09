// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/rare/partition.hpp"

namespace typeschema::inline v0::change {

constexpr void put_detach(schema::builder& b, const model::qualified_name& parent, const model::qualified_name& child) {
    schema::put_link(b, change::partition_conduct, parent, false);
    if (!b.counting)
        b.properties.data[b.properties.used - 1].value = {};
    put_said(b, child, model::object_kind::table);
}

}  // namespace typeschema::inline v0::change

namespace typeschema::inline v0 {

/// `attach_partition<"events", "events_2024", from_values<"'2024-01-01'">, to_values<"'2025-01-01'">>` makes
/// `ALTER TABLE events ATTACH PARTITION events_2024 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')`. The table has what the
/// partitioned one has (TS143), so that nothing is left behind when the inverse detaches it.
template <schema::identifier Parent, schema::identifier Table, class... Bounds>
struct attach_partition {
    static constexpr void put(schema::builder& b) {
        schema::put_link(b, change::partition_conduct, Parent.put(b), false);
        (Bounds::on_bound(b), ...);
        change::put_said(b, Table.put(b), model::object_kind::table);
    }
};

/// `detach_partition<"events", "events_2024">` makes `ALTER TABLE events DETACH PARTITION events_2024`: a table of its own,
/// with the indexes and constraints that PostgreSQL made on it. The inverse attaches it with the bound that it had.
template <schema::identifier Parent, schema::identifier Table>
struct detach_partition {
    static constexpr void put(schema::builder& b) { change::put_detach(b, Parent.put(b), Table.put(b)); }
};

}  // namespace typeschema::inline v0
