// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/reader/token.hpp"

#include <cstdint>

namespace typeschema::inline v0::sql::reader {

/// What a byte can begin outside of strings and comments.
/// A vertical tab is no space: PostgreSQL 13 to 15 refuse it, and a text must mean the same on every server.
enum class byte_class : std::uint8_t {
    other,
    space,
    letter,       // also _ and every byte above 127
    string_mark,  // B E N U X: a letter that may announce a string
    digit,
    quote,
    double_quote,
    dollar,
    dot,
    colon,
    op,
    punctuation,  // ( ) [ ] , ;
};

namespace detail {

struct byte_tables {
    byte_class kind[256] = {};
    // What a byte adds to an unquoted identifier: itself, in lower case; 0 when it ends the identifier.
    unsigned char folded[256] = {};
    token_kind punctuation[128] = {};
    bool digit[256] = {};
    bool op[256] = {};
    bool ends_string[256] = {};      // ' \ NUL
    bool ends_identifier[256] = {};  // " NUL

    constexpr byte_tables() {
        set(" \t\n\r\f", byte_class::space);
        for (int c = 'a'; c <= 'z'; ++c) {
            kind[c] = kind[c - 'a' + 'A'] = byte_class::letter;
            folded[c] = folded[c - 'a' + 'A'] = static_cast<unsigned char>(c);
        }
        for (int c = 128; c < 256; ++c) {
            kind[c] = byte_class::letter;
            folded[c] = static_cast<unsigned char>(c);
        }
        kind['_'] = byte_class::letter;
        folded['_'] = '_';
        set("bBeEnNuUxX", byte_class::string_mark);
        for (int c = '0'; c <= '9'; ++c) {
            kind[c] = byte_class::digit;
            folded[c] = static_cast<unsigned char>(c);
            digit[c] = true;
        }
        kind['$'] = byte_class::dollar;
        folded['$'] = '$';
        kind['\''] = byte_class::quote;
        kind['"'] = byte_class::double_quote;
        kind['.'] = byte_class::dot;
        kind[':'] = byte_class::colon;
        set("~!@#^&|`?+-*/%<>=", byte_class::op);
        set("()[],;", byte_class::punctuation);
        punctuation['('] = token_kind::open_paren;
        punctuation[')'] = token_kind::close_paren;
        punctuation['['] = token_kind::open_bracket;
        punctuation[']'] = token_kind::close_bracket;
        punctuation[','] = token_kind::comma;
        punctuation[';'] = token_kind::semicolon;
        for (int c = 0; c < 128; ++c)
            op[c] = kind[c] == byte_class::op;
        ends_string[0] = ends_string['\''] = ends_string['\\'] = true;
        ends_identifier[0] = ends_identifier['"'] = true;
    }

    constexpr void set(const char* listed, byte_class as) {
        for (; *listed != 0; ++listed)
            kind[static_cast<unsigned char>(*listed)] = as;
    }
};

inline constexpr byte_tables byte_table;

}  // namespace detail

}  // namespace typeschema::inline v0::sql::reader
