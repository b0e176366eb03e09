// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/meta/fixed_string.hpp"
#include "typeschema/schema/expression.hpp"

#include <cstddef>

namespace typeschema::inline v0::schema {

/// Order of one key, and whether it is a column or an expression.
struct key_options {
    bool descending = false;
    bool nulls_first = false;
    bool nulls_last = false;
};

/// One column of `on<…>`: a string literal, or `desc<"…">` and the like.
template <std::size_t N>
struct key {
    char text[N + 1];
    key_options options{};

    consteval key(const char (&name)[N + 1]) : key(name, key_options{}) {}
    consteval key(const char* name, key_options given) : text{}, options(given) {
        meta::copy_chars(text, name, N);
        text[N] = 0;
    }

    constexpr void put_name(builder& b) const { b.add_name(text, N); }
    constexpr void put_key(builder& b) const {
        b.add_key(text, N, options.descending, options.nulls_first, options.nulls_last);
    }
    [[nodiscard]] constexpr bool plain() const {
        return !options.descending && !options.nulls_first && !options.nulls_last;
    }
};
template <std::size_t M>
key(const char (&)[M]) -> key<M - 1>;

}  // namespace typeschema::inline v0::schema

namespace typeschema::inline v0 {

/// Keys of an index in descending order, or with NULLs first or last: `on<"tenant_id", desc<"created_at">>`.
template <meta::fixed_string Column>
inline constexpr auto desc = schema::key<Column.size()>{Column.text, {.descending = true}};
template <meta::fixed_string Column>
inline constexpr auto desc_nulls_last =
    schema::key<Column.size()>{Column.text, {.descending = true, .nulls_last = true}};
template <meta::fixed_string Column>
inline constexpr auto nulls_first = schema::key<Column.size()>{Column.text, {.nulls_first = true}};

/// The columns of a key, constraint or index, in order.
template <schema::key... Columns>
struct on {
    static constexpr model::list<model::name> put_names(schema::builder& b) {
        const std::uint32_t first = b.names.used;
        const int in_order[] = {0, (Columns.put_name(b), 0)...};
        (void)in_order;
        return b.names.since(first);
    }
    static constexpr model::list<model::index_key> put_keys(schema::builder& b) {
        const std::uint32_t first = b.keys.used;
        const int in_order[] = {0, (Columns.put_key(b), 0)...};
        (void)in_order;
        return b.keys.since(first);
    }
    static constexpr bool plain = (Columns.plain() && ...);
};

/// INCLUDE of an index: columns that are stored and not searched.
template <meta::fixed_string... Columns>
struct include_columns {
    static constexpr void apply(schema::builder& b, model::index& i) {
        const std::uint32_t first = b.names.used;
        const int in_order[] = {0, (b.names.next() = b.text(Columns.text, Columns.size()), 0)...};
        (void)in_order;
        i.included = b.names.since(first);
    }
};

}  // namespace typeschema::inline v0
