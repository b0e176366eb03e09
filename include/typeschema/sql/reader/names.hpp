// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/meta/fixed_string.hpp"
#include "typeschema/sql/reader/name_collector.hpp"

#include <cstdint>
#include <string_view>

namespace typeschema::inline v0::sql::reader {

/// Lists the columns, functions, types and collations that an expression names: a CHECK, a DEFAULT, an index
/// expression or predicate. Call it with `into.to == nullptr` to count, then again to fill (PostgreSQL manual, 4.2).
constexpr void collect_names(std::string_view sql, name_list& into) {
    detail::name_collector(sql, into).run();
}

/// The names of one text, in storage of exactly their number.
/// Iterate over the object itself.
template <std::uint32_t N>
struct name_array {
    expression_facts facts;
    name_use uses[N == 0 ? 1 : N] = {};

    [[nodiscard]] constexpr const name_use* begin() const { return uses; }
    [[nodiscard]] constexpr const name_use* end() const { return uses + N; }
    [[nodiscard]] static constexpr std::uint32_t size() { return N; }
};

/// Counts the names of a text; one evaluation of its own, as is the filling.
constexpr std::uint32_t count_names(std::string_view sql) {
    name_list count;
    collect_names(sql, count);
    return count.size;
}

/// Fills an array whose size count_names() gave.
template <std::uint32_t N>
constexpr name_array<N> fill_names(std::string_view sql) {
    name_array<N> names;
    name_list list;
    list.to = names.uses;
    collect_names(sql, list);
    names.facts = list.facts;
    return names;
}

/// The names of a text that is known at compile time: `for (const name_use& use : names_of<"status in ('a')">)`.
/// The text becomes part of a symbol where this is emitted; long texts go through count_names() and fill_names().
template <meta::fixed_string Text>
inline constexpr name_array<count_names(Text.view())> names_of = fill_names<count_names(Text.view())>(Text.view());

}  // namespace typeschema::inline v0::sql::reader
