// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <limits>
#include <numeric>
#include <string>
#include <string_view>
#include <vector>

namespace typeschema::inline v0::apply {

/// How many letters have to be put in, left out, replaced or swapped with their neighbour to turn one text into the
/// other (optimal string alignment). Upper and lower case count as equal.
inline std::size_t edit_distance(std::string_view from, std::string_view to) {
    const auto same = [](char a, char b) {
        const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
        return lower(a) == lower(b);
    };
    std::vector<std::size_t> before_last(to.size() + 1);
    std::vector<std::size_t> last(to.size() + 1);
    std::vector<std::size_t> row(to.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= from.size(); ++i) {
        before_last.swap(last);
        last.swap(row);
        row[0] = i;
        for (std::size_t j = 1; j <= to.size(); ++j) {
            const std::size_t replaced = last[j - 1] + (same(from[i - 1], to[j - 1]) ? 0 : 1);
            row[j] = std::min({row[j - 1] + 1, last[j] + 1, replaced});
            if (i > 1 && j > 1 && same(from[i - 1], to[j - 2]) && same(from[i - 2], to[j - 1]))
                row[j] = std::min(row[j], before_last[j - 2] + 1);
        }
    }
    return row.back();
}

/// The known word that was probably meant, or an empty text: one that holds the wrong word whole, or the one with the
/// fewest letters changed, as long as two thirds of the letters were right.
inline std::string nearest(std::string_view wrong, const std::vector<std::string>& known) {
    std::string best;
    std::size_t best_distance = std::numeric_limits<std::size_t>::max();
    for (const std::string& word : known) {
        const std::size_t distance = edit_distance(wrong, word);
        const bool close = distance * 3 <= std::max(wrong.size(), word.size());
        const bool inside = wrong.size() >= 3 && word.find(wrong) != std::string::npos;
        if ((close || inside) && distance < best_distance) {
            best = word;
            best_distance = distance;
        }
    }
    return best;
}

/// "; did you mean 'x'?" or an empty text, to be put behind the sentence that refuses `wrong`.
inline std::string did_you_mean(std::string_view wrong, const std::vector<std::string>& known) {
    const std::string word = nearest(wrong, known);
    return word.empty() ? std::string() : "; did you mean '" + word + "'?";
}

}  // namespace typeschema::inline v0::apply
