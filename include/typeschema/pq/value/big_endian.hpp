// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/pq/value.hpp"

#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>

namespace typeschema::inline v0::pq::detail {

/// Network byte order, as every number of the binary format (PostgreSQL manual, "Message Data Types").
template <std::integral T>
void append_big_endian(T number, std::string& bytes) {
    const auto bits = static_cast<std::make_unsigned_t<T>>(number);
    for (std::size_t i = sizeof(T); i-- > 0;)
        bytes += static_cast<char>(static_cast<unsigned char>(bits >> (8 * i)));
}

inline void demand_size(std::string_view bytes, std::size_t size) {
    if (bytes.size() != size)
        throw conversion_error("the server sent " + std::to_string(bytes.size()) + " bytes where the type has " +
                               std::to_string(size));
}

template <std::integral T>
T read_big_endian(std::string_view bytes) {
    demand_size(bytes, sizeof(T));
    std::make_unsigned_t<T> bits = 0;
    for (char c : bytes)
        bits = static_cast<std::make_unsigned_t<T>>((bits << 7 << 1) | static_cast<unsigned char>(c));
    return static_cast<T>(bits);
}

}  // namespace typeschema::inline v0::pq::detail
