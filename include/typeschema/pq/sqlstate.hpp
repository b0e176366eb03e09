// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string_view>

namespace typeschema::inline v0::pq {

/// Five characters of an SQLSTATE as one number, so that a switch can choose by it.
using sqlstate_code = std::uint32_t;

constexpr sqlstate_code sqlstate(std::string_view text) {
    sqlstate_code code = 0;
    for (char c : text)
        code = code * 36 + static_cast<sqlstate_code>(c >= 'A' ? c - 'A' + 10 : c - '0');
    return code;
}

/// The first two characters, the class (PostgreSQL manual, appendix "PostgreSQL Error Codes").
constexpr sqlstate_code class_of(sqlstate_code code) {
    return code / (36 * 36 * 36);
}

}  // namespace typeschema::inline v0::pq
