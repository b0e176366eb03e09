// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/reader/decode.hpp"
#include "typeschema/sql/reader/lexer.hpp"

#include <string_view>

namespace typeschema::inline v0::sql::reader {

/// Writes the normal form of SQL text: tokens with one space between them, unquoted names in lower case, no comments;
/// constants, quoted names and numbers byte by byte. Sink: anything with put(char) and put(std::string_view), such as
/// a writer or a hasher64. False when the text cannot be cut; what is left of it is then written as it stands.
/// Fingerprints hash this form: it is part of their format and never changes.
template <class Sink>
constexpr bool normalise(std::string_view sql, Sink& to) {
    lexer at(sql);
    for (bool first = true; at.now.kind != token_kind::end; first = false) {
        if (!first)
            to.put(' ');
        const std::string_view written = at.text(at.now);
        if (at.now.kind == token_kind::error) {
            to.put(at.now.error == lex_error::text_too_long ? sql : written);
            return false;
        }
        if (at.now.kind == token_kind::identifier) {
            for (const char c : written)
                to.put(static_cast<char>(detail::byte_table.folded[static_cast<unsigned char>(c)]));
        } else {
            to.put(written);
        }
        at.next();
    }
    return true;
}

}  // namespace typeschema::inline v0::sql::reader
