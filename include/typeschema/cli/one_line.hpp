// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace typeschema::inline v0::cli {

/// A text as one line of a terminal or a log, cut where it has more than `most` bytes: libpq reports each host it tried on
/// a line of its own, and what a server says may be of any length and hold anything, a terminal's control characters too.
inline std::string on_one_line(std::string_view text, std::size_t most = 2000) {
    std::string line;
    std::size_t at = 0;
    for (; at < text.size() && line.size() < most; ++at) {
        const bool control = static_cast<unsigned char>(text[at]) < 0x20 || text[at] == 0x7f;
        if (text[at] != '\n') {
            line += control ? ' ' : text[at];
            continue;
        }
        const std::size_t next = std::min(text.find_first_not_of(" \t\r\n", at), text.size());
        line += next == text.size() ? "" : "; ";
        at = next - 1;
    }
    // A character is not cut in two: the bytes behind its first one begin with the bits 10 (RFC 3629, section 3).
    for (; at < text.size() && (static_cast<unsigned char>(text[at]) & 0xc0) == 0x80; ++at)
        line += text[at];
    return at == text.size() ? line : line + " ... (" + std::to_string(text.size() - at) + " bytes more)";
}

}  // namespace typeschema::inline v0::cli
