// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/reader/value_list.hpp"
#include "typeschema/sql/to_string.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace typeschema::inline v0::codegen {

/// The labels that a CHECK allows a column to have, each once, in the order of the text; none when it is no such list.
inline std::vector<std::string> read_labels(std::string_view condition, std::string_view column) {
    std::vector<std::string> labels;
    sql::reader::label_list found;
    if (!sql::reader::read_labels(condition, column, found))
        return labels;
    std::vector<sql::reader::token> tokens(found.size);
    found = {.to = tokens.data(), .room = found.size};
    sql::reader::read_labels(condition, column, found);
    for (const sql::reader::token& token : tokens) {
        std::string label = sql::to_string([&](sql::writer& w) { sql::reader::put_string(w, condition, token); });
        if (std::ranges::find(labels, label) == labels.end())
            labels.push_back(std::move(label));
    }
    return labels;
}

}  // namespace typeschema::inline v0::codegen
