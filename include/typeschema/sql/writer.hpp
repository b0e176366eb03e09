// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/meta/fixed_string.hpp"

#include <cstddef>
#include <string_view>

namespace typeschema::inline v0::sql {

/// Where every text is written to: counts bytes while `to` is null, fills `to` otherwise.
/// A render function runs twice, first to learn the size, then to write; `to` must hold that many bytes.
struct writer {
    char* to = nullptr;
    std::size_t size = 0;

    constexpr void put(char byte) {
        if (to != nullptr)
            to[size] = byte;
        ++size;
    }

    constexpr void put(std::string_view text) {
        const std::size_t n = text.size();
        if (to != nullptr && n != 0) {
            if (__builtin_is_constant_evaluated()) {
                const char* from = text.data();
                char* into = to + size;
                for (std::size_t i = 0; i < n; ++i)
                    into[i] = from[i];
            } else {
                __builtin_memcpy(to + size, text.data(), n);
            }
        }
        size += n;
    }

    /// The number in decimal digits, with a minus sign when negative.
    constexpr void put_number(long long number) {
        char digits[20] = {};
        std::size_t first = sizeof digits;
        // Work on negative values: the smallest long long has no positive twin.
        long long rest = number < 0 ? number : -number;
        do {
            digits[--first] = static_cast<char>('0' - rest % 10);
            rest /= 10;
        } while (rest != 0);
        if (number < 0)
            digits[--first] = '-';
        put(std::string_view(digits + first, sizeof digits - first));
    }
};

namespace detail {
// Functions, because g++ evaluates a lambda that takes nothing twice: it has its conversion to a pointer, too.
template <auto Render>
constexpr std::size_t count_bytes() {
    writer count;
    Render(count);
    return count.size;
}
template <auto Render, std::size_t Size>
constexpr meta::fixed_string<Size> write_bytes() {
    meta::fixed_string<Size> bytes;
    writer fill{bytes.text, 0};
    Render(fill);
    return bytes;
}
}  // namespace detail

/// The text that a render function writes, as static storage of exactly its size, terminated.
/// Render: a function or a lambda without captures, `void(writer&)`, usable in a constant expression.
template <auto Render>
struct rendered {
    static constexpr std::size_t size = detail::count_bytes<Render>();
    static constexpr meta::fixed_string<size> storage = detail::write_bytes<Render, size>();
    static constexpr std::string_view view{storage.text, size};
};

/// Shorthand: `text_of<render_it>` is a std::string_view that lives as long as the program.
template <auto Render>
inline constexpr std::string_view text_of = rendered<Render>::view;

}  // namespace typeschema::inline v0::sql
