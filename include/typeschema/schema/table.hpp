// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/schema/identifier.hpp"

namespace typeschema::inline v0 {

/// A table: name first, then columns, constraints, indexes and triggers. Make it a struct, never an alias:
/// `struct inbox_items : table<"inbox_items", column<"id", uuid>, primary_key<on<"id">>> {};`
template <schema::identifier Name, class... Elements>
struct table {};

}  // namespace typeschema::inline v0

namespace typeschema::inline v0::schema {

template <identifier Name, class... Elements>
constexpr void put_elements(const table<Name, Elements...>*, builder& b) {
    const int in_order[] = {0, (Elements::put(b), 0)...};
    (void)in_order;
}
template <identifier Name, class... Elements>
constexpr model::qualified_name put_table_name(const table<Name, Elements...>*, builder& b) {
    return Name.put(b);
}

template <class T>
inline constexpr bool is_bare_table = false;
template <identifier Name, class... Elements>
inline constexpr bool is_bare_table<table<Name, Elements...>> = true;

template <class T>
concept table_type = requires(const T* t, builder& b) { put_table_name(t, b); };

template <class Table>
constexpr void put_table(builder& b) {
    const model::qualified_name named = put_table_name(static_cast<const Table*>(nullptr), b);
    b.names.next() = named.schema;
    b.names.next() = named.object;
    put_elements(static_cast<const Table*>(nullptr), b);
}

/// The table that a struct declares, lowered once. Keyed by the struct alone, so no symbol spells the declaration.
template <table_type Table>
struct lowered_table {
    static constexpr sizes size = count(&put_table<Table>);
    static constexpr storage<size> parts{&put_table<Table>};
    static constexpr model::table value{{parts.names.items[0], parts.names.items[1]},
                                        {parts.columns.first(), size.columns},
                                        {parts.parts.first(), size.parts}};
};

}  // namespace typeschema::inline v0::schema
