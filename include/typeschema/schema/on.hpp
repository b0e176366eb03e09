// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/schema/put_text.hpp"
#include "typeschema/schema/stray.hpp"

#include <cstddef>
#include <type_traits>

namespace typeschema::inline v0::schema {

/// Order of one key; plain is ascending with NULLs last.
enum class key_order : std::uint8_t { plain, desc, desc_nulls_last, nulls_first };

constexpr void add_key_name(builder& b, const model::name& column, key_order order);
constexpr void add_index_key(builder& b, const model::name& column, key_order order);

/// One column of `on<…>`: a string literal, `desc<"…">` and the like; or what a type `More` puts.
template <std::size_t N, class More = void>
struct key {
    meta::fixed_string<N> text;
    key_order order = key_order::plain;

    consteval key(const char (&name)[N + 1]) : text(name) {}
    consteval key(const meta::fixed_string<N>& name, key_order given) : text(name), order(given) {}

    constexpr void put_name(builder& b) const { add_key_name(b, put_text(b, text.text), order); }
    constexpr void put_key(builder& b) const { add_index_key(b, put_text(b, text.text), order); }
};
template <std::size_t M>
key(const char (&)[M]) -> key<M - 1>;

/// A key that only an index has: an expression, or a column with more than an order.
template <class More>
    requires(!std::is_void_v<More>)
struct key<0, More> {
    constexpr void put_name(builder& b) const { b.ordered = true; }
    constexpr void put_key(builder& b) const { More::put_key(b); }
};

constexpr void add_key_name(builder& b, const model::name& column, key_order order) {
    b.add_name(column);
    b.ordered = b.ordered || order != key_order::plain;
}
constexpr void add_index_key(builder& b, const model::name& column, key_order order) {
    model::index_key* const k = b.keys.next();
    if (b.counting)
        return;
    k->column = column;
    if (order == key_order::plain)
        return;
    k->descending = order != key_order::nulls_first;
    k->nulls_first = order == key_order::nulls_first;
    k->nulls_last = order == key_order::desc_nulls_last;
}
constexpr void include_in_key(builder& b) {
    model::details* const d = b.details_of_constraint();
    if (b.counting)
        return;
    b.take_once(d->included.size != 0);
    d->included = b.take_names();
}
constexpr void include(builder& b) {
    if (b.counting)
        return;
    b.take_once(b.index->included.size != 0);
    b.index->included = b.take_names();
}

}  // namespace typeschema::inline v0::schema

namespace typeschema::inline v0 {

/// Keys of an index in descending order, or with NULLs first or last: `on<"tenant_id", desc<"created_at">>`.
template <meta::fixed_string Column>
inline constexpr auto desc = schema::key<Column.size()>{Column, schema::key_order::desc};
template <meta::fixed_string Column>
inline constexpr auto desc_nulls_last = schema::key<Column.size()>{Column, schema::key_order::desc_nulls_last};
template <meta::fixed_string Column>
inline constexpr auto nulls_first = schema::key<Column.size()>{Column, schema::key_order::nulls_first};

/// The columns of a key, constraint or index, in order.
template <schema::key... Columns>
struct on : schema::stray {
    static constexpr void put_names(schema::builder& b) {
        const int in_order[] = {0, (Columns.put_name(b), 0)...};
        (void)in_order;
    }
    static constexpr void put_keys(schema::builder& b) {
        const int in_order[] = {0, (Columns.put_key(b), 0)...};
        (void)in_order;
    }
};

/// INCLUDE of an index or a key: columns that are stored and not searched.
template <meta::fixed_string... Columns>
struct include_columns : schema::stray {
    static constexpr void on_index(schema::builder& b) {
        const int in_order[] = {0, (b.add_name(schema::put_text(b, Columns.text)), 0)...};
        (void)in_order;
        schema::include(b);
    }
    static constexpr void on_exclusion(schema::builder& b) { on_index(b); }
    static constexpr void on_unique(schema::builder& b) {
        const int in_order[] = {0, (b.add_name(schema::put_text(b, Columns.text)), 0)...};
        (void)in_order;
        schema::include_in_key(b);
    }
    static constexpr void on_primary_key(schema::builder& b) { on_unique(b); }
};

}  // namespace typeschema::inline v0
