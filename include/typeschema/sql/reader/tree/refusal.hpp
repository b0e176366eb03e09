// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/reader/token.hpp"

#include <cstdint>
#include <string_view>

namespace typeschema::inline v0::sql::reader {

/// Why a text was not made a tree. What PostgreSQL itself would refuse comes first; behind `not_read` stands what it would
/// take and this reader does not.
enum class syntax_error : std::uint8_t {
    none,
    lexical,  // refusal::lexical says why
    empty_text,
    missing_operand,   // a >
    unexpected_token,  // a b, a, b
    unexpected_end,    // (a
    missing_name,      // a.
    missing_type,      // a::
    missing_order,     // within group (), rows with ties
    not_associative,   // a = b = c
    not_a_row,         // a overlaps b
    star_not_last,     // a.*.b
    said_twice,        // two ORDER BY, two LIMIT
    mixed_array,       // array[1, [2]]
    bad_frame,         // rows between current row and 1 preceding
    wrong_use,         // distinct and within group together
    // PostgreSQL reads these.
    not_read,        // a construct of PostgreSQL that has no node
    unicode_name,    // U&"d\0061ta"
    unicode_string,  // U&'d\0061ta'
    too_deep,        // more open constructs than the stack holds
    too_long,        // more text or nodes than there is room for
};

/// The reason in words, to follow a position: "a value is missing here".
constexpr std::string_view words_of(syntax_error why) {
    switch (why) {
        case syntax_error::none: return "no error";
        case syntax_error::lexical: return "the text cannot be read";
        case syntax_error::empty_text: return "the text is empty";
        case syntax_error::missing_operand: return "a value is missing here";
        case syntax_error::unexpected_token: return "this cannot stand here";
        case syntax_error::unexpected_end: return "the text ends too early";
        case syntax_error::missing_name: return "a name is missing here";
        case syntax_error::missing_type: return "a type is missing or unreadable here";
        case syntax_error::missing_order: return "an ORDER BY is missing here";
        case syntax_error::not_associative: return "this operator needs parentheses beside one of its own rank";
        case syntax_error::not_a_row: return "OVERLAPS compares two rows (a, b)";
        case syntax_error::star_not_last: return "nothing can follow .*";
        case syntax_error::said_twice: return "this clause is said twice";
        case syntax_error::mixed_array: return "an array holds arrays or values, not both";
        case syntax_error::bad_frame: return "a window frame cannot end before it begins";
        case syntax_error::wrong_use: return "these two cannot be used together";
        case syntax_error::not_read: return "this construct is not read";
        case syntax_error::unicode_name: return "names as U&\"...\" are not read; write the characters themselves";
        case syntax_error::unicode_string: return "strings as U&'...' are not read; write the characters themselves";
        case syntax_error::too_deep: return "too many parentheses and constructs are open";
        case syntax_error::too_long: return "the text is longer than the reader takes";
    }
    return "unknown error";
}

/// Why and where a text was refused: bytes [at, at + length).
struct refusal {
    syntax_error why = syntax_error::none;
    lex_error lexical = lex_error::none;
    std::uint32_t at = 0;
    std::uint32_t length = 0;

    [[nodiscard]] constexpr std::string_view words() const {
        return why == syntax_error::lexical ? words_of(lexical) : words_of(why);
    }
};

}  // namespace typeschema::inline v0::sql::reader
