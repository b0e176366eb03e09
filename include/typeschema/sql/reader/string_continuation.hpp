// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string_view>

namespace typeschema::inline v0::sql::reader {

/// Where a string goes on after its closing quote, 0 when it does not: 'a' and 'b' on two lines are one constant.
/// `behind` is the position behind the closing quote; the answer is that of the next opening quote.
constexpr std::uint32_t string_continuation(std::string_view sql, std::uint32_t behind) {
    const char* text = sql.data();
    const std::uint32_t size = static_cast<std::uint32_t>(sql.size());
    bool new_line = false;
    std::uint32_t i = behind;
    for (; i < size; ++i) {
        if (text[i] == '\n' || text[i] == '\r')
            new_line = true;
        else if (text[i] == '-' && i + 1 < size && text[i + 1] == '-')
            while (i + 1 < size && text[i + 1] != '\n' && text[i + 1] != '\r' && text[i + 1] != 0)
                ++i;
        else if (text[i] != ' ' && text[i] != '\t' && text[i] != '\f')
            break;
    }
    return new_line && i < size && text[i] == '\'' ? i : 0;
}

}  // namespace typeschema::inline v0::sql::reader
