// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/reader/byte_class.hpp"
#include "typeschema/sql/reader/token.hpp"

#include <cstdint>
#include <string_view>

namespace typeschema::inline v0::sql::reader::detail {

struct scanned_number {
    token_kind kind = token_kind::integer;
    lex_error error = lex_error::none;
    std::uint32_t end = 0;
};

constexpr unsigned char byte_at(std::string_view sql, std::uint32_t i) {
    return i < sql.size() ? static_cast<unsigned char>(sql.data()[i]) : 0;
}

constexpr bool is_hex_digit(unsigned char c) {
    return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
}

// Digits below a base, single underscores between them allowed, as PostgreSQL 16 and later read them.
constexpr std::uint32_t digits_end(std::string_view sql, std::uint32_t i, unsigned base) {
    const auto digit = [base](unsigned char c) { return base == 16 ? is_hex_digit(c) : c >= '0' && c < '0' + base; };
    while (digit(byte_at(sql, i)) || (byte_at(sql, i) == '_' && digit(byte_at(sql, i + 1))))
        ++i;
    return i;
}

// A letter or a digit behind a number belongs to neither: 1a, 0x, 0b12.
constexpr scanned_number finish_number(std::string_view sql, token_kind kind, std::uint32_t end) {
    const byte_class behind = byte_table.kind[byte_at(sql, end)];
    const bool junk = behind == byte_class::letter || behind == byte_class::string_mark || behind == byte_class::digit;
    return {kind, junk ? lex_error::junk_after_number : lex_error::none, end};
}

/// Reads the number that begins at a digit, or at a dot before a digit (PostgreSQL manual, 4.1.2.6).
/// Never reads a sign, and leaves the dots of 1..5 alone.
constexpr scanned_number scan_number(std::string_view sql, std::uint32_t begin) {
    const unsigned char mark = byte_at(sql, begin) == '0' ? byte_at(sql, begin + 1) | 0x20 : 0;
    const unsigned base = mark == 'x' ? 16 : mark == 'o' ? 8 : mark == 'b' ? 2 : 10;
    if (base != 10) {
        const std::uint32_t end = digits_end(sql, begin + 2, base);
        if (end == begin + 2)
            return {token_kind::integer, lex_error::invalid_number, end};
        return finish_number(sql, token_kind::integer, end);
    }
    token_kind kind = token_kind::integer;
    std::uint32_t i = byte_at(sql, begin) == '.' ? begin : digits_end(sql, begin, 10);
    if (byte_at(sql, i) == '.' && byte_at(sql, i + 1) != '.') {
        kind = token_kind::decimal;
        if (byte_table.digit[byte_at(sql, ++i)])
            i = digits_end(sql, i, 10);
    }
    if ((byte_at(sql, i) | 0x20) == 'e') {
        const unsigned char sign = byte_at(sql, i + 1);
        const std::uint32_t first = sign == '+' || sign == '-' ? i + 2 : i + 1;
        if (!byte_table.digit[byte_at(sql, first)])
            return {kind, lex_error::junk_after_number, first};
        kind = token_kind::decimal;
        i = digits_end(sql, first, 10);
    }
    return finish_number(sql, kind, i);
}

}  // namespace typeschema::inline v0::sql::reader::detail
