// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/schema/identifier.hpp"
#include "typeschema/schema/storage.hpp"

namespace typeschema::inline v0::schema {

/// A table, or what else has members.
constexpr void begin_table(builder& b, const model::qualified_name& named,
                           model::object_kind kind = model::object_kind::table) {
    b.table = b.tables.next();
    if (b.counting)
        return;
    b.table->named = named;
    b.table->kind = kind;
}
constexpr void end_table(builder& b) {
    if (b.counting)
        return;
    std::uint32_t first_column = 0, first_part = 0;
    b.table->columns = b.columns.since(first_column);
    b.table->parts = b.parts.since(first_part);
    b.table->misplaced = b.table->misplaced || b.steps.used != 0;
}

}  // namespace typeschema::inline v0::schema

namespace typeschema::inline v0 {

/// A table: name first, then columns, constraints, indexes and triggers. Make it a struct, never an alias:
/// `struct inbox_items : table<"inbox_items", column<"id", uuid>, primary_key<on<"id">>> {};`
template <schema::identifier Name, class... Elements>
struct table {
    using declaration = table;

    static constexpr model::qualified_name put_name(schema::builder& b) { return Name.put(b); }
    static constexpr void put(schema::builder& b) {
        schema::begin_table(b, put_name(b));
        const int in_order[] = {0, (Elements::put(b), 0)...};
        (void)in_order;
        schema::end_table(b);
    }
};

}  // namespace typeschema::inline v0

namespace typeschema::inline v0::schema {

template <class T>
concept table_type = requires(builder& b) { T::put_name(b); };

/// The table that a struct declares, lowered once. Keyed by the struct alone, so no symbol spells the declaration.
template <table_type Table>
struct lowered_table {
    static constexpr storage<count(&Table::put)> parts{&Table::put};
};

}  // namespace typeschema::inline v0::schema
