// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdio>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace typeschema::inline v0::cli {

namespace detail {

/// How many bytes the character at the beginning of a text has in UTF-8 (RFC 3629, section 4); 0 where they are not UTF-8.
inline std::size_t length_of_character(std::string_view text) {
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
    const auto follows = [&](std::size_t i, unsigned least = 0x80, unsigned most = 0xbf) {
        return byte(i) >= least && byte(i) <= most;
    };
    const unsigned first = byte(0);
    if (first < 0x80)
        return 1;
    if (first >= 0xc2 && first <= 0xdf)
        return follows(1) ? 2 : 0;
    if (first >= 0xe0 && first <= 0xef)
        return follows(1, first == 0xe0 ? 0xa0 : 0x80, first == 0xed ? 0x9f : 0xbf) && follows(2) ? 3 : 0;
    if (first >= 0xf0 && first <= 0xf4)
        return follows(1, first == 0xf0 ? 0x90 : 0x80, first == 0xf4 ? 0x8f : 0xbf) && follows(2) && follows(3) ? 4 : 0;
    return 0;
}

}  // namespace detail

/// A text as a JSON string (RFC 8259, sections 7 and 8.1). A byte that is not UTF-8, as names and values of an SQL_ASCII
/// database can hold, becomes U+FFFD.
inline std::string json_text(std::string_view text) {
    std::string json = "\"";
    while (!text.empty()) {
        const std::size_t length = detail::length_of_character(text);
        const char c = text.front();
        if (length == 0) {
            json += "\\ufffd";
        } else if (c == '"' || c == '\\') {
            json += '\\';
            json += c;
        } else if (length == 1 && static_cast<unsigned char>(c) < 0x20) {
            char escape[7];
            std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(c));
            json += escape;
        } else {
            json += text.substr(0, length);
        }
        text.remove_prefix(length == 0 ? 1 : length);
    }
    return json + "\"";
}

/// A JSON array of values that are JSON already.
inline std::string json_array(const std::vector<std::string>& values) {
    std::string json;
    for (const std::string& value : values)
        json += (json.empty() ? "" : ", ") + value;
    return "[" + json + "]";
}

inline std::string json_texts(const std::vector<std::string>& texts) {
    std::vector<std::string> values;
    for (const std::string& text : texts)
        values.push_back(json_text(text));
    return json_array(values);
}

/// A JSON object from names and values that are JSON already.
inline std::string json_object(const std::vector<std::pair<std::string, std::string>>& members) {
    std::string json;
    for (const auto& [name, value] : members)
        json += (json.empty() ? "" : ", ") + json_text(name) + ": " + value;
    return "{" + json + "}";
}

}  // namespace typeschema::inline v0::cli
