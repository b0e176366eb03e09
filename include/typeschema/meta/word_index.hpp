// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/meta/hash.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace typeschema::inline v0::meta {

/// A closed list of distinct words, found by their 32-bit hash and text in constant time.
/// Built once, in a constant expression; Slots is a power of two, at least twice Words. find() gives Words when absent.
template <std::size_t Words, std::size_t Slots>
struct word_index {
    static_assert((Slots & (Slots - 1)) == 0 && Slots >= 2 * Words, "the table needs room for its probes");

    std::string_view word[Words] = {};
    std::uint32_t hash[Words] = {};
    std::uint16_t slot[Slots] = {};  // number of the word plus one, 0 when free

    constexpr explicit word_index(const std::string_view (&words)[Words]) {
        for (std::size_t i = 0; i < Words; ++i) {
            word[i] = words[i];
            hash[i] = hash32(words[i]);
            std::size_t at = hash[i] & (Slots - 1);
            while (slot[at] != 0)
                at = (at + 1) & (Slots - 1);
            slot[at] = static_cast<std::uint16_t>(i + 1);
        }
    }

    /// Number of the word, or Words. `same(i)` decides about the text once the hash agrees.
    template <class Same>
    [[nodiscard]] constexpr std::size_t find(std::uint32_t wanted, Same same) const {
        std::size_t at = wanted & (Slots - 1);
        for (; slot[at] != 0; at = (at + 1) & (Slots - 1))
            if (hash[slot[at] - 1] == wanted && same(word[slot[at] - 1]))
                return slot[at] - 1u;
        return Words;
    }

    [[nodiscard]] constexpr std::size_t find(std::string_view text) const {
        return find(hash32(text), [text](std::string_view candidate) { return candidate == text; });
    }
};

}  // namespace typeschema::inline v0::meta
