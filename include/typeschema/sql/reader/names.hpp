// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/meta/fixed_string.hpp"
#include "typeschema/sql/reader/name_collector.hpp"

#include <cstdint>
#include <string_view>

namespace typeschema::inline v0::sql::reader {

/// Lists the columns, functions, types and collations that an expression names: a CHECK, a DEFAULT, an index
/// expression or predicate (PostgreSQL manual, 4.2). Fills `into` as far as it has room.
constexpr void collect_names(std::string_view sql, name_list& into) {
    detail::name_collector(sql, into).run();
}

/// The names of one text: iterate over the object itself. `total` exceeds N where the array had no room for all.
template <std::uint32_t N>
struct name_array {
    expression_facts facts;
    std::uint32_t total = 0;
    name_use uses[N == 0 ? 1 : N] = {};

    [[nodiscard]] constexpr const name_use* begin() const { return uses; }
    [[nodiscard]] constexpr const name_use* end() const { return uses + size(); }
    [[nodiscard]] constexpr std::uint32_t size() const { return total < N ? total : N; }
};

/// The first N names of a text.
template <std::uint32_t N>
constexpr name_array<N> first_names(std::string_view sql) {
    name_array<N> names;
    name_list list;
    list.to = names.uses;
    list.room = N;
    collect_names(sql, list);
    names.facts = list.facts;
    names.total = list.size;
    return names;
}

/// How many names a text has; first_names() of that number has them all.
constexpr std::uint32_t count_names(std::string_view sql) {
    name_list count;
    collect_names(sql, count);
    return count.size;
}

namespace detail {

// Most texts have few names: one evaluation finds them, and only longer texts are read a second time.
inline constexpr std::uint32_t few_names = 16;

template <meta::fixed_string Text>
inline constexpr name_array<few_names> some_names = first_names<few_names>(Text.view());

template <meta::fixed_string Text>
constexpr auto all_names() {
    constexpr std::uint32_t total = some_names<Text>.total;
    if constexpr (total > few_names) {
        return first_names<total>(Text.view());
    } else {
        name_array<total> names;
        names.facts = some_names<Text>.facts;
        names.total = total;
        for (std::uint32_t i = 0; i < total; ++i)
            names.uses[i] = some_names<Text>.uses[i];
        return names;
    }
}

}  // namespace detail

/// The names of a text that is known at compile time: `for (const name_use& use : names_of<"status in ('a')">)`.
/// The text becomes part of a symbol where this is emitted; long texts go through count_names() and first_names().
template <meta::fixed_string Text>
inline constexpr auto names_of = detail::all_names<Text>();

}  // namespace typeschema::inline v0::sql::reader
