// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/type.hpp"
#include "typeschema/sql/reader/types/type_code.hpp"

#include <cstddef>
#include <cstdint>

namespace typeschema::inline v0::sql::reader {

/// Numbers as pg_attribute.atttypmod keeps them; -1 where a type has none.
namespace modifier {

inline constexpr std::int32_t none = -1;

/// The fields of an interval by their bits: year 1, month 2, day 4, hour 8, minute 16, second 32, from first to last.
constexpr std::int32_t of_interval(std::uint32_t fields, std::int32_t precision) {
    if (fields == 0 && precision < 0)
        return none;
    // PostgreSQL's bits are those of its parser: month 1, year 2, day 3, hour 10, minute 11, second 12.
    constexpr std::uint32_t bit[] = {1u << 2, 1u << 1, 1u << 3, 1u << 10, 1u << 11, 1u << 12};
    std::uint32_t range = fields == 0 ? 0x7fff : 0;
    for (std::uint32_t i = 0; i < 6; ++i)
        if ((fields >> i & 1) != 0)
            range |= bit[i];
    return static_cast<std::int32_t>(range << 16 | (precision < 0 ? 0xffffu : static_cast<std::uint32_t>(precision)));
}

/// numeric(p, s).
constexpr std::int32_t of_numeric(std::int32_t precision, std::int32_t scale) {
    return static_cast<std::int32_t>((static_cast<std::uint32_t>(precision) << 16) |
                                     (static_cast<std::uint32_t>(scale) & 0x7ff)) +
           4;
}

}  // namespace modifier

namespace detail {

// interval_fields of model/type.hpp, as bits.
inline constexpr std::uint8_t bits_of_fields[] = {0, 1, 2, 4, 8, 16, 32, 3, 12, 28, 60, 24, 56, 48};

}  // namespace detail

/// What PostgreSQL keeps beside a column's type.
constexpr std::int32_t modifier_of(const model::type& t) {
    using enum model::type_id;
    const auto length = static_cast<std::int32_t>(t.length);
    switch (t.id) {
        case varchar: return length == 0 ? modifier::none : length + 4;
        case char_: return (length == 0 ? 1 : length) + 4;
        case bit: return length == 0 ? 1 : length;
        case varbit: return length == 0 ? modifier::none : length;
        case numeric: return length == 0 ? modifier::none : modifier::of_numeric(length, t.scale);
        case time:
        case timetz:
        case timestamp:
        case timestamptz: return t.scaled ? length : modifier::none;
        case interval:
            return modifier::of_interval(detail::bits_of_fields[static_cast<std::size_t>(t.scale)],
                                         t.scaled ? length : -1);
        default: return modifier::none;
    }
}

}  // namespace typeschema::inline v0::sql::reader
