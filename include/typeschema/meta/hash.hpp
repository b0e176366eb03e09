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

/// 64-bit hash of a name, a polynomial in its bytes: the hash of two texts in a row follows from theirs, without a look at
/// their bytes. Used inside one compile; never stored.
inline constexpr std::uint64_t name_hash_factor = 0x9e37'79b9'7f4a'7c15ull;
constexpr std::uint64_t name_hash_step(std::uint64_t hash, char byte) {
    return hash * name_hash_factor + static_cast<unsigned char>(byte) + 1;
}
constexpr std::uint64_t name_hash(const char* data, std::uint32_t size) {
    // Four bytes a turn: what a turn costs a compiler is mostly the turn itself.
    constexpr std::uint64_t f1 = name_hash_factor, f2 = f1 * f1, f3 = f2 * f1, f4 = f3 * f1;
    constexpr std::uint64_t ones = f3 + f2 + f1 + 1;
    std::uint64_t hash = 0;
    std::uint32_t i = 0;
    for (; i + 3 < size; i += 4)
        hash = hash * f4 + static_cast<unsigned char>(data[i]) * f3 + static_cast<unsigned char>(data[i + 1]) * f2 +
               static_cast<unsigned char>(data[i + 2]) * f1 + static_cast<unsigned char>(data[i + 3]) + ones;
    for (; i < size; ++i)
        hash = hash * f1 + static_cast<unsigned char>(data[i]) + 1;
    return hash;
}

/// Copies bytes. For clang in one step: its limit counts steps, and a loop takes some for each byte.
constexpr void copy_chars(char* to, const char* from, std::uint32_t size) {
#if defined(__clang__)
    if (size != 0)
        __builtin_memcpy(to, from, size);
#else
    for (std::uint32_t i = 0; i < size; ++i)
        to[i] = from[i];
#endif
}

namespace detail {
struct factor_powers {
    std::uint64_t of[64];
    constexpr factor_powers() : of{} {
        of[0] = 1;
        for (int i = 1; i < 64; ++i)
            of[i] = of[i - 1] * name_hash_factor;
    }
};
inline constexpr factor_powers powers;
}  // namespace detail

/// The hash of a text followed by another, from their hashes and the length of the second.
constexpr std::uint64_t joined_hash(std::uint64_t first, std::uint64_t second, std::uint32_t second_size) {
    for (; second_size >= 64; second_size -= 63)
        first *= detail::powers.of[63];
    return first * detail::powers.of[second_size] + second;
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
