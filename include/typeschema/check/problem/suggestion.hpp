// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/name.hpp"
#include "typeschema/sql/writer.hpp"

#include <cstdint>

namespace typeschema::inline v0::problem {

/// Looks for the known name that a misspelt one was meant to be: the nearest within two letters that were changed, left
/// out or put in. A thousand candidates that are all alike stay within a compiler's limits.
class suggestion {
public:
    constexpr explicit suggestion(const model::name& wanted)
        : wanted_(wanted), best_distance_(wanted.size <= 3 ? 2 : 3) {}

    constexpr void consider(const model::name& candidate) {
        if (differs_in_case(candidate)) {
            best_distance_ = 0;
            best_ = candidate;
            return;
        }
        const std::uint32_t least =
            candidate.size < wanted_.size ? wanted_.size - candidate.size : candidate.size - wanted_.size;
        if (least >= best_distance_ || best_distance_ <= 1 || candidate.empty() || wanted_.empty())
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
    static constexpr std::uint32_t band = 2 * reach + 1;
    model::name wanted_;
    model::name best_;
    std::uint32_t best_distance_;  // 0: the same but for case; one beyond what is near enough, until something is found

    [[nodiscard]] constexpr bool differs_in_case(const model::name& c) const {
        const auto folded = [](char x) { return x >= 'A' && x <= 'Z' ? static_cast<char>(x - 'A' + 'a') : x; };
        std::uint32_t i = c.size == wanted_.size ? 0 : c.size;
        while (i < c.size && folded(c.data[i]) == folded(wanted_.data[i]))
            ++i;
        return c.size == wanted_.size && i == c.size && i != 0;
    }

    /// Edit distance (Levenshtein), two swapped neighbours counting two; exact only where it is below `best_distance_`.
    [[nodiscard]] constexpr std::uint32_t distance(const model::name& c) const {
        const char* a = wanted_.data;
        const char* b = c.data;
        std::uint32_t n = wanted_.size;
        std::uint32_t m = c.size;
        for (; n != 0 && m != 0 && a[n - 1] == b[m - 1]; --n)
            --m;
        for (; n != 0 && m != 0 && *a == *b; --n, --m, ++a)
            ++b;
        return n == 0 || m == 0 ? n + m : banded_distance(a, n, b, m);
    }

    /// Only the cells near the diagonal can be within reach: cell k of row i stands for column i + k - reach.
    [[nodiscard]] constexpr std::uint32_t banded_distance(const char* a, std::uint32_t n, const char* b,
                                                          std::uint32_t m) const {
        std::uint32_t row[band + 1] = {band, band, 0, 1, 2, band};
        for (std::uint32_t i = 1; i <= n; ++i) {
            std::uint32_t left = band;
            std::uint32_t nearest = band;
            for (std::uint32_t k = 0; k < band; ++k) {
                const std::uint32_t j = i + k - reach;
                const std::uint32_t changed = i + k < reach || j > m ? band
                                              : j == 0               ? i
                                                                     : row[k] + (a[i - 1] == b[j - 1] ? 0 : 1);
                const std::uint32_t shorter = row[k + 1] < left ? row[k + 1] + 1 : left + 1;
                left = row[k] = i + k < reach || j > m || changed < shorter ? changed : shorter;
                nearest = left < nearest ? left : nearest;
            }
            if (nearest >= best_distance_)
                return nearest;
        }
        return row[m + reach - n];
    }
};

}  // namespace typeschema::inline v0::problem
