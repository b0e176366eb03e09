// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

namespace typeschema::inline v0::model {

/// Patterns for the names that constraints, indexes and triggers get when they are created. Placeholders: {table},
/// {columns} (joined by _), {referred} (the referred table) and {name} (the one the author gave).
struct naming {
    std::string_view primary_key;
    std::string_view unique;
    std::string_view check;
    std::string_view foreign_key;
    std::string_view index;
    std::string_view trigger;
};

}  // namespace typeschema::inline v0::model
