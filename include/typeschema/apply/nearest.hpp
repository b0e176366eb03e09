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

/// How many letters have to be put in, left out or replaced to turn one text into the other (Levenshtein).
/// Upper and lower case count as equal: people mistype more than they miscapitalise.
inline std::size_t edit_distance(std::string_view from, std::string_view to) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    std::vector<std::size_t> row(to.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < from.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < to.size(); ++j) {
            const std::size_t replaced = diagonal + (lower(from[i]) != lower(to[j]) ? 1 : 0);
            diagonal = row[j + 1];
            row[j + 1] = std::min({row[j] + 1, row[j + 1] + 1, replaced});
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
