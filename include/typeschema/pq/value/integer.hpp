// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/pq/value.hpp"
#include "typeschema/pq/value/big_endian.hpp"

#include <concepts>
#include <string>
#include <string_view>

namespace typeschema::inline v0::pq {

template <class T>
concept sql_integer =
    std::same_as<T, short> || std::same_as<T, int> || std::same_as<T, long> || std::same_as<T, long long>;

/// smallint, integer and bigint, by size; no widening, so that a column's type shows in the C++ type.
template <sql_integer T>
struct value<T> {
    static constexpr type_oid oid = sizeof(T) == 2 ? 21 : sizeof(T) == 4 ? 23 : 20;
    static constexpr bool reads(type_oid type) { return type == oid; }
    static std::string cpp_name() { return "std::int" + std::to_string(sizeof(T) * 8) + "_t"; }

    static void encode(T x, std::string& bytes) { detail::append_big_endian(x, bytes); }
    static T decode(std::string_view bytes) { return detail::read_big_endian<T>(bytes); }
};

}  // namespace typeschema::inline v0::pq
