// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/meta/hash.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

namespace typeschema::inline v0::meta {

/// A text that can be a template argument: `template <fixed_string Name> struct column`.
/// N is the length in bytes without the terminator; `text` is always terminated. Bytes may be anything, NUL included.
template <std::size_t N>
struct fixed_string {
    char text[N + 1];

    constexpr fixed_string() {
        for (std::size_t i = 0; i <= N; ++i)
            text[i] = 0;
    }

#if defined(__clang__)  // does not cast a literal
    constexpr fixed_string(const char (&from)[N + 1]) : fixed_string(from, std::make_index_sequence<N + 1>()) {}
#else  // a cast costs g++ a tenth of a list of elements, and that a fourth of a loop
    constexpr fixed_string(const char (&from)[N + 1]) : fixed_string(__builtin_bit_cast(fixed_string, from)) {}
#endif

    [[nodiscard]] constexpr const char* data() const { return text; }
    [[nodiscard]] static constexpr std::size_t size() { return N; }
    [[nodiscard]] static constexpr bool empty() { return N == 0; }
    [[nodiscard]] constexpr std::string_view view() const { return {text, N}; }

    constexpr bool operator==(const fixed_string&) const = default;

#if defined(__clang__)
private:
    // The terminator is in it: clang prints texts of 8, 16 or 32 bytes as numbers otherwise.
    template <std::size_t... I>
    constexpr fixed_string(const char (&from)[N + 1], std::index_sequence<I...>) : text{from[I]...} {}
#endif
};

template <std::size_t M>
fixed_string(const char (&)[M]) -> fixed_string<M - 1>;

}  // namespace typeschema::inline v0::meta
