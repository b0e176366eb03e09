// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/pq/handle.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace typeschema::inline v0::pq {

/// The options that a connection string spells, as libpq reads them; no environment, no defaults.
/// False when libpq cannot read the string (PostgreSQL manual, "Connection Strings").
class conninfo {
public:
    explicit conninfo(const std::string& text) : options_(PQconninfoParse(text.c_str(), nullptr)) {}

    explicit operator bool() const { return options_ != nullptr; }

    std::optional<std::string> operator[](std::string_view keyword) const { return find(options_.get(), keyword); }

    static std::optional<std::string> find(const PQconninfoOption* options, std::string_view keyword) {
        for (; options != nullptr && options->keyword != nullptr; ++options)
            if (options->keyword == keyword && options->val != nullptr)
                return options->val;
        return std::nullopt;
    }

private:
    detail::options_handle options_;
};

/// A value as it stands after '=' in a key=value string: quoted, with \ and ' escaped.
inline std::string conninfo_value(std::string_view value) {
    std::string quoted = "'";
    for (char c : value) {
        if (c == '\'' || c == '\\')
            quoted += '\\';
        quoted += c;
    }
    return quoted + "'";
}

inline bool is_uri(std::string_view text) {
    return text.starts_with("postgresql://") || text.starts_with("postgres://");
}

}  // namespace typeschema::inline v0::pq
