// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/put_step.hpp"
#include "typeschema/change/table_work.hpp"
#include "typeschema/schema/identifier.hpp"

namespace typeschema::inline v0 {

/// `drop_table<"inbox_items">` makes `DROP TABLE inbox_items`. Foreign keys of other tables must be gone before.
/// The inverse creates the table as it stood, without its rows.
template <schema::identifier Table>
struct drop_table {
    static constexpr void put(schema::builder& b) { change::put_step(b, model::step_kind::drop_table, Table.put(b)); }
};

}  // namespace typeschema::inline v0

namespace typeschema::inline v0::change {

constexpr void apply_drop_table(table_work& w, const model::step&) {
    for (std::uint32_t i = 0; i < w.column_count; ++i)
        if (w.columns[i].to == model::forever)
            w.columns[i].to = w.state_after();
    for (std::uint32_t i = 0; i < w.part_count; ++i)
        if (w.parts[i].to == model::forever)
            w.parts[i].to = w.state_after();
}

}  // namespace typeschema::inline v0::change
