// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/pq/value.hpp"
#include "typeschema/pq/value/big_endian.hpp"

#include <bit>
#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

namespace typeschema::inline v0::pq {

/// real and double precision: the bits of IEEE 754, infinities and NaN included.
template <class T>
    requires std::same_as<T, float> || std::same_as<T, double>
struct value<T> {
    using bits = std::conditional_t<sizeof(T) == 4, std::uint32_t, std::uint64_t>;

    static constexpr type_oid oid = sizeof(T) == 4 ? 700 : 701;
    static constexpr bool reads(type_oid type) { return type == oid; }
    static std::string cpp_name() { return sizeof(T) == 4 ? "float" : "double"; }

    static void encode(T x, std::string& bytes) { detail::append_big_endian(std::bit_cast<bits>(x), bytes); }
    static T decode(std::string_view bytes) { return std::bit_cast<T>(detail::read_big_endian<bits>(bytes)); }
};

}  // namespace typeschema::inline v0::pq
