// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/name.hpp"
#include "typeschema/sql/writer.hpp"

#include <cstdint>

namespace typeschema::inline v0::problem {

/// Looks for the known name that a misspelt one was meant to be. Most candidates are ruled out by length and letters, so
/// that a thousand of them stay within a compiler's limits.
class suggestion {
public:
    constexpr explicit suggestion(const model::name& wanted) : wanted_(wanted) { count(wanted, letters_); }

    constexpr void consider(const model::name& candidate) {
        if (!could_be(candidate))
            return;
        const std::uint32_t d = distance(candidate);
        if (d < best_distance_) {
            best_distance_ = d;
            best_ = candidate;
        }
    }

    /// `; did you mean inbox_items?`, or nothing.
    constexpr void put(sql::writer& w) const {
        if (best_.empty())
            return;
        w.put("; did you mean ");
        w.put(best_.view());
        w.put('?');
    }
    [[nodiscard]] constexpr bool found() const { return !best_.empty(); }

private:
    static constexpr std::uint32_t reach = 2;
    static constexpr std::uint32_t longest = 64;
    model::name wanted_;
    model::name best_;
    std::uint32_t best_distance_ = reach + 1;
    std::int8_t letters_[32] = {};

    static constexpr void count(const model::name& n, std::int8_t (&letters)[32]) {
        for (std::uint32_t i = 0; i < n.size; ++i)
            ++letters[static_cast<unsigned char>(n.data[i]) % 32];
    }
    [[nodiscard]] constexpr bool could_be(const model::name& c) const {
        if (c.size + reach < wanted_.size || wanted_.size + reach < c.size || c.size > longest || wanted_.size > longest ||
            c.empty() || wanted_.empty() || (wanted_.size <= reach && c.size <= reach))
            return false;
        std::int8_t other[32] = {};
        count(c, other);
        std::uint32_t differing = 0;
        for (std::uint32_t i = 0; i < 32; ++i)
            differing += static_cast<std::uint32_t>(letters_[i] > other[i] ? letters_[i] - other[i] : other[i] - letters_[i]);
        return differing <= 2 * reach;
    }
    // Edit distance; two swapped neighbours count as two edits.
    [[nodiscard]] constexpr std::uint32_t distance(const model::name& c) const {
        std::uint32_t row[longest + 1] = {};
        for (std::uint32_t j = 0; j <= c.size; ++j)
            row[j] = j;
        for (std::uint32_t i = 1; i <= wanted_.size; ++i) {
            std::uint32_t diagonal = row[0];
            row[0] = i;
            for (std::uint32_t j = 1; j <= c.size; ++j) {
                const std::uint32_t change = diagonal + (wanted_.data[i - 1] == c.data[j - 1] ? 0 : 1);
                diagonal = row[j];
                std::uint32_t least = change;
                if (row[j] + 1 < least)
                    least = row[j] + 1;
                if (row[j - 1] + 1 < least)
                    least = row[j - 1] + 1;
                row[j] = least;
            }
        }
        return row[c.size];
    }
};

}  // namespace typeschema::inline v0::problem
