// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/writer.hpp"

#include <string>

namespace typeschema::inline v0::sql {

/// The text that a render function `void(writer&)` writes, at run time.
/// One allocation; the function is called twice and must write the same both times.
template <class Render>
std::string to_string(Render render) {
    writer count;
    render(count);
    std::string text(count.size, '\0');
    writer fill{text.data(), 0};
    render(fill);
    return text;
}

}  // namespace typeschema::inline v0::sql
