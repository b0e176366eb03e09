// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/quote.hpp"
#include "typeschema/sql/to_string.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace typeschema::inline v0::apply {

/// A name, a qualified name and a text as SQL, at run time; how they are quoted is decided in sql/quote.hpp.
inline std::string quoted_name(std::string_view name) {
    return sql::to_string([&](sql::writer& to) { sql::quote_identifier(to, name); });
}
inline std::string quoted_name(std::string_view schema, std::string_view name) {
    return sql::to_string([&](sql::writer& to) { sql::quote_qualified(to, schema, name); });
}
inline std::string quoted_text(std::string_view text) {
    return sql::to_string([&](sql::writer& to) { sql::quote_literal(to, text); });
}

/// A text with lines and quotes of its own, readable between dollar signs.
inline std::string quoted_body(std::string_view text) {
    return sql::to_string([&](sql::writer& to) { sql::dollar_quote(to, text); });
}

/// A text behind "-- ", where an end of line would end the comment.
inline std::string commented(std::string text) {
    std::ranges::replace_if(text, [](char c) { return c == '\n' || c == '\r'; }, ' ');
    return "-- " + text;
}

/// A text array as an SQL expression, empty ones included.
inline std::string quoted_array(const std::vector<std::string>& texts) {
    std::string sql = "array[";
    for (const std::string& text : texts)
        sql += (sql.back() == '[' ? "" : ", ") + quoted_text(text);
    return sql + "]::text[]";
}

}  // namespace typeschema::inline v0::apply
