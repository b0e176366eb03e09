// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/meta/hash.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace typeschema::inline v0::meta {

/// A word with its length and its hash32, all written down: a compiler that computes them does so in each program anew.
struct listed_word {
    const char* text;
    std::uint8_t size;
    std::uint32_t hash;

    [[nodiscard]] constexpr std::string_view view() const { return {text, size}; }
};

/// A closed list of distinct words, found by their hash and text in constant time. Row is a listed_word with what belongs
/// to it. Slots is a power of two, at least twice Words. find() gives Words when absent.
template <class Row, std::size_t Words, std::size_t Slots>
struct word_index {
    static_assert((Slots & (Slots - 1)) == 0 && Slots >= 2 * Words, "the table needs room for its probes");

    const Row* rows;
    std::uint16_t slot[Slots] = {};  // number of the word plus one, 0 when free

    constexpr explicit word_index(const Row (&words)[Words]) : rows(words) {
        for (std::size_t i = 0; i < Words;) {
            std::size_t at = words[i].hash & (Slots - 1);
            while (slot[at] != 0)
                at = (at + 1) & (Slots - 1);
            slot[at] = static_cast<std::uint16_t>(++i);
        }
    }

    /// Number of the word, or Words. `same(i)` decides about the text once the hash agrees.
    template <class Same>
    [[nodiscard]] constexpr std::size_t find(std::uint32_t wanted, Same same) const {
        std::size_t at = wanted & (Slots - 1);
        for (; slot[at] != 0; at = (at + 1) & (Slots - 1))
            if (rows[slot[at] - 1].hash == wanted && same(rows[slot[at] - 1].view()))
                return slot[at] - 1u;
        return Words;
    }

    [[nodiscard]] constexpr std::size_t find(std::string_view text) const {
        return find(hash32(text), [text](std::string_view candidate) { return candidate == text; });
    }
};

}  // namespace typeschema::inline v0::meta
