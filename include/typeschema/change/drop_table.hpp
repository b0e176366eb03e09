// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/put_step.hpp"
#include "typeschema/change/table_work.hpp"
#include "typeschema/schema/identifier.hpp"

namespace typeschema::inline v0::change {

/// DROP and RENAME of a table, view or type, found by its name.
template <model::object_kind Kind, schema::identifier Name>
struct drop_members {
    static constexpr void put(schema::builder& b) {
        put_step(b, model::step_kind::drop_table, Name.put(b));
        if (!b.counting)
            b.step->of = Kind;
    }
};
template <model::object_kind Kind, schema::identifier Name, meta::fixed_string To>
struct rename_members {
    static constexpr void put(schema::builder& b) {
        put_rename(b, model::step_kind::rename_table, Name.put(b), {}, schema::put_text(b, To.text));
        if (!b.counting)
            b.step->of = Kind;
    }
};

}  // namespace typeschema::inline v0::change

namespace typeschema::inline v0 {

/// `drop_table<"inbox_items">` makes `DROP TABLE inbox_items`. Foreign keys of other tables must be gone before.
/// The inverse creates the table as it stood, without its rows.
template <schema::identifier Table>
struct drop_table : change::drop_members<model::object_kind::table, Table> {};

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
