// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/open_column.hpp"
#include "typeschema/change/open_part.hpp"
#include "typeschema/change/put_step.hpp"
#include "typeschema/schema/table.hpp"

namespace typeschema::inline v0::change {

constexpr std::string_view create_verb(model::object_kind kind) {
    switch (kind) {
        case model::object_kind::view: return "create_view";
        case model::object_kind::materialized_view: return "create_materialized_view";
        case model::object_kind::sequence: return "create_sequence";
        case model::object_kind::enum_type: return "create_enum_type";
        case model::object_kind::domain: return "create_domain";
        case model::object_kind::composite_type: return "create_composite_type";
        case model::object_kind::range_type: return "create_range_type";
        case model::object_kind::cast: return "create_cast";
        case model::object_kind::aggregate: return "create_aggregate";
        case model::object_kind::verbatim: return "create_object";
        default: return "create_table";
    }
}
constexpr void put_create_table(schema::builder& b, const model::table& table, model::object_kind kind) {
    put_step(b, model::step_kind::create_table, table.named);
    if (b.counting)
        return;
    b.step->table = &table;
    if (table.misplaced || table.kind != kind)
        b.step->misplaced = create_verb(kind);
    b.step->of = kind;
}
/// An alias was handed over, of which no more than the name is wanted.
constexpr void put_create_bare(schema::builder& b, const model::qualified_name& named, model::object_kind kind) {
    put_step(b, model::step_kind::create_table, named);
    if (b.counting)
        return;
    b.step->bare = true;
    b.step->of = kind;
}

/// CREATE of a table, view or type that a struct declares.
template <model::object_kind Kind, schema::table_type Declared>
struct create_members {
    static constexpr void put(schema::builder& b) {
        if constexpr (__is_same(Declared, typename Declared::declaration))
            put_create_bare(b, Declared::put_name(b), Kind);
        else
            put_create_table(b, schema::lowered_table<Declared>::parts.tables.items[0], Kind);
    }
};

}  // namespace typeschema::inline v0::change

namespace typeschema::inline v0 {

/// `create_table<inbox_items>` makes `CREATE TABLE inbox_items (…)`, then its indexes and triggers.
/// The inverse is `DROP TABLE inbox_items`. A struct is wanted; an alias is TS107.
template <schema::table_type Table>
struct create_table : change::create_members<model::object_kind::table, Table> {};

}  // namespace typeschema::inline v0

namespace typeschema::inline v0::change {

constexpr void apply_create_table(table_work& w, const model::step& s) {
    const model::list<model::column> columns = s.table->columns;
    for (std::uint32_t i = 0; i < columns.size; ++i)
        open_column(w, i, columns.data[i]);
    const model::list<model::part> parts = s.table->parts;
    for (std::uint32_t i = 0; i < parts.size; ++i)
        open_part(w, i, parts.data[i]);
}

}  // namespace typeschema::inline v0::change
