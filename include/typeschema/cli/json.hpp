// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdio>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace typeschema::inline v0::cli {

/// A text as a JSON string (RFC 8259, section 7). Bytes from 0x20 on stay as they are, so UTF-8 stays UTF-8.
inline std::string json_text(std::string_view text) {
    std::string json = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            json += '\\';
            json += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            char escape[7];
            std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(c));
            json += escape;
        } else {
            json += c;
        }
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
