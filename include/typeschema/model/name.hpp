// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/meta/hash.hpp"

#include <cstdint>
#include <string_view>

namespace typeschema::inline v0::model {

/// PostgreSQL keeps 63 bytes of a name (NAMEDATALEN - 1) and cuts the rest in silence.
inline constexpr std::uint32_t longest_name = 63;

/// A text of the model: bytes in static storage with their hash. Empty means "not given". Never owns what it points at.
struct name {
    const char* data = nullptr;
    std::uint32_t size = 0;
    std::uint64_t hash = 0;

    constexpr name() = default;
    constexpr name(const char* text, std::uint32_t length, std::uint64_t hashed)
        : data(text), size(length), hash(hashed) {}
    constexpr explicit name(std::string_view text)
        : data(text.data()),
          size(static_cast<std::uint32_t>(text.size())),
          hash(meta::name_hash(text.data(), static_cast<std::uint32_t>(text.size()))) {}

    [[nodiscard]] constexpr std::string_view view() const { return {data, size}; }
    [[nodiscard]] constexpr bool empty() const { return size == 0; }

    /// 64 bits of hash and the length decide: that is one accident in 10^11 schemas of 10,000 names. To look at the bytes at
    /// run time would mean to ask whether this is a constant evaluation, and what comes before that question g++ evaluates
    /// twice: 4 % of its instructions for a large chain.
    constexpr bool operator==(const name& other) const { return hash == other.hash && size == other.size; }
};

/// Some elements in static storage, in order; the model's only container.
template <class T>
struct list {
    const T* data = nullptr;
    std::uint32_t size = 0;

    [[nodiscard]] constexpr const T* begin() const { return data; }
    [[nodiscard]] constexpr const T* end() const { return data + size; }
    [[nodiscard]] constexpr bool empty() const { return size == 0; }
    constexpr const T& operator[](std::uint32_t i) const { return data[i]; }
};

/// A schema and a name in it; an empty schema means the chain's own.
struct qualified_name {
    name schema;
    name object;

    constexpr bool operator==(const qualified_name&) const = default;
};

}  // namespace typeschema::inline v0::model
