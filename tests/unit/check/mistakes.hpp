// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "unit/change/sample.hpp"

#include <string>
#include <vector>

namespace sample {

/// The sentences of a chain's mistakes, without the file and line in front of the revision.
template <class Chain>
std::vector<std::string> mistakes() {
    std::vector<std::string> all;
    const auto& found = chain_detail::mistakes_found<Chain>;
    for (std::uint32_t i = 0; i < found.size; ++i) {
        const std::string sentence = sql::to_string(
            [&](sql::writer& w) { problem::explain({chain_detail::history_of<Chain>, found.items[i], w}); });
        all.push_back(sentence.substr(sentence.find(' ') + 1));
    }
    return all;
}

/// The same for the sample with these steps in its second revision.
template <class... Steps>
std::vector<std::string> mistakes_of() {
    return mistakes<history<Steps...>>();
}

using sentences = std::vector<std::string>;

}  // namespace sample
