// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string_view>

namespace typeschema::inline v0::meta {

/// Start value and one step of 32-bit FNV-1a, for scanners that hash while they read.
/// Equal hashes never mean equal texts: whoever finds by hash compares the text too.
inline constexpr std::uint32_t hash32_start = 2166136261u;
constexpr std::uint32_t hash32_step(std::uint32_t hash, unsigned char byte) {
    return (hash ^ byte) * 16777619u;
}

/// 32-bit FNV-1a of `size` bytes.
/// Used for names inside one compile; never stored.
constexpr std::uint32_t hash32(const char* data, std::uint32_t size) {
    std::uint32_t hash = hash32_start;
    for (std::uint32_t i = 0; i < size; ++i)
        hash = (hash ^ static_cast<unsigned char>(data[i])) * 16777619u;
    return hash;
}
constexpr std::uint32_t hash32(std::string_view text) {
    return hash32(text.data(), static_cast<std::uint32_t>(text.size()));
}

/// 64-bit FNV-1a over a stream of bytes.
/// Used for fingerprints, which are stored: these numbers are part of the fingerprint's format and never change.
struct hasher64 {
    std::uint64_t value = 14695981039346656037ull;

    constexpr void put(char byte) { value = (value ^ static_cast<unsigned char>(byte)) * 1099511628211ull; }
    constexpr void put(std::string_view text) {
        const char* data = text.data();
        for (std::size_t i = 0, n = text.size(); i < n; ++i)
            value = (value ^ static_cast<unsigned char>(data[i])) * 1099511628211ull;
    }
};

}  // namespace typeschema::inline v0::meta
