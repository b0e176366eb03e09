// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string_view>

namespace typeschema::inline v0::sql::reader {

/// The kinds of tokens that PostgreSQL's scanner tells apart (manual, 4.1).
/// `arrow` is => of named arguments; every other operator, of any length, is an `op`.
enum class token_kind : std::uint8_t {
    end,
    error,
    identifier,          // items, ITEMS: keywords too
    quoted_identifier,   // "Items"
    unicode_identifier,  // U&"d\0061ta"
    string,              // 'text'
    escape_string,       // E'a\n'
    unicode_string,      // U&'d\0061ta'
    national_string,     // N'text'
    dollar_string,       // $tag$text$tag$
    bit_string,          // B'101'
    hex_string,          // X'1F'
    integer,             // 1, 0x1F, 1_000
    decimal,             // 1.5, .5, 1e10
    parameter,           // $1
    op,
    open_paren,
    close_paren,
    open_bracket,
    close_bracket,
    comma,
    semicolon,
    dot,
    dot_dot,
    colon,
    cast,    // ::
    assign,  // :=
    arrow,   // =>
};

/// Why a text cannot be cut into tokens.
/// The token's `begin` is where the offending string, name, comment, number or byte starts.
enum class lex_error : std::uint8_t {
    none,
    unterminated_string,
    unterminated_identifier,
    unterminated_dollar_string,
    unterminated_comment,
    empty_identifier,
    junk_after_number,
    invalid_number,
    invalid_escape,
    operator_too_long,
    unexpected_byte,
    text_too_long,
};

/// The reason in words, to follow a position: "a string is not closed".
constexpr std::string_view words_of(lex_error why) {
    switch (why) {
        case lex_error::none: return "no error";
        case lex_error::unterminated_string: return "a string is not closed";
        case lex_error::unterminated_identifier: return "a quoted name is not closed";
        case lex_error::unterminated_dollar_string: return "a dollar-quoted string is not closed";
        case lex_error::unterminated_comment: return "a comment is not closed";
        case lex_error::empty_identifier: return "a quoted name is empty";
        case lex_error::junk_after_number: return "letters follow a number";
        case lex_error::invalid_number: return "a number has no digits";
        case lex_error::invalid_escape: return "a Unicode escape has too few digits";
        case lex_error::operator_too_long: return "an operator is longer than 63 bytes";
        case lex_error::unexpected_byte: return "this byte cannot stand in SQL";
        case lex_error::text_too_long: return "the text is longer than 1 GiB";
    }
    return "unknown error";
}

/// One token: bytes [begin, begin + length) of the text.
/// `hash` is FNV-1a of an identifier as PostgreSQL stores it (folded, or without its quotes), or of an operator's bytes.
struct token {
    token_kind kind = token_kind::end;
    lex_error error = lex_error::none;
    std::uint32_t begin = 0;
    std::uint32_t length = 0;
    std::uint32_t hash = 0;

    [[nodiscard]] constexpr std::uint32_t end() const { return begin + length; }
    [[nodiscard]] constexpr std::string_view in(std::string_view sql) const { return {sql.data() + begin, length}; }
    [[nodiscard]] constexpr bool is_name() const {
        return kind == token_kind::identifier || kind == token_kind::quoted_identifier;
    }
    /// A constant that a type name may stand before: date '2020-01-01'.
    [[nodiscard]] constexpr bool is_string() const {
        return kind >= token_kind::string && kind <= token_kind::dollar_string;
    }
};

}  // namespace typeschema::inline v0::sql::reader
