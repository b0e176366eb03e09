// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/chain/state.hpp"
#include "typeschema/typeschema.hpp"

#include <cstddef>
#include <utility>

using namespace typeschema;

/// A prefix with four digits: `numbered<"c", 7>` is "c0007".
template <meta::fixed_string Prefix, std::size_t Number>
inline constexpr auto numbered = [] {
    meta::fixed_string<Prefix.size() + 4> name;
    for (std::size_t i = 0; i < Prefix.size(); ++i)
        name.text[i] = Prefix.text[i];
    std::size_t rest = Number;
    for (std::size_t i = 4; i-- > 0; rest /= 10)
        name.text[Prefix.size() + i] = static_cast<char>('0' + rest % 10);
    return name;
}();

constexpr std::size_t count_columns(table_view t) {
    std::size_t n = 0;
    t.for_each_column([&](const model::column_record&) { ++n; });
    return n;
}
constexpr std::size_t count_parts(table_view t) {
    std::size_t n = 0;
    t.for_each_part([&](const model::part_record&) { ++n; });
    return n;
}
