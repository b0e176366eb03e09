// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/reader/lexer.hpp"
#include "typeschema/sql/writer.hpp"

#include <cstdint>
#include <string_view>

namespace typeschema::inline v0::sql::reader {

/// Writes an identifier as PostgreSQL stores it: Status -> status, "a""b" -> a"b.
/// `written` is the identifier's text in the SQL, quotes included; U&"…" is not decoded and must not be passed.
constexpr void put_name(writer& to, std::string_view written) {
    const bool quoted = !written.empty() && written[0] == '"';
    const std::size_t last = written.size() - (quoted ? 1 : 0);
    for (std::size_t i = quoted ? 1 : 0; i < last; ++i) {
        const unsigned char c = static_cast<unsigned char>(written[i]);
        to.put(static_cast<char>(quoted ? c : detail::byte_table.folded[c]));
        i += quoted && c == '"';
    }
}

/// Whether an identifier as written is the stored name: Status is status, "Status" is not.
constexpr bool is_name(std::string_view written, std::string_view stored) {
    const bool quoted = !written.empty() && written[0] == '"';
    const std::size_t last = written.size() - (quoted ? 1 : 0);
    std::size_t size = 0;
    for (std::size_t i = quoted ? 1 : 0; i < last; ++i, ++size) {
        const unsigned char c = static_cast<unsigned char>(written[i]);
        if (size == stored.size() || stored[size] != static_cast<char>(quoted ? c : detail::byte_table.folded[c]))
            return false;
        i += quoted && c == '"';
    }
    return size == stored.size();
}

namespace detail {

constexpr unsigned hex_value(unsigned char c) {
    return c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10u;
}

template <class Sink>
constexpr void put_utf8(Sink& to, std::uint32_t point) {
    const auto put = [&](std::uint32_t byte) { to.put(static_cast<char>(static_cast<unsigned char>(byte))); };
    if (point < 0x80)
        return put(point);
    if (point < 0x800) {
        put(0xc0 | point >> 6);
    } else {
        if (point < 0x10000) {
            put(0xe0 | point >> 12);
        } else {
            put(0xf0 | (point >> 18 & 0x07));
            put(0x80 | (point >> 12 & 0x3f));
        }
        put(0x80 | (point >> 6 & 0x3f));
    }
    put(0x80 | (point & 0x3f));
}

// Reads the escape behind a backslash at `i` and gives the position behind it. A pair of \u surrogates is one character.
template <class Sink>
constexpr std::uint32_t put_escape(Sink& to, std::string_view sql, std::uint32_t i) {
    const unsigned char kind = byte_at(sql, i + 1);
    const auto number = [sql](std::uint32_t at, unsigned digits) {
        std::uint32_t value = 0;
        for (unsigned d = 0; d < digits; ++d)
            value = value << 4 | hex_value(byte_at(sql, at + d));
        return value;
    };
    if (kind == 'u' || kind == 'U') {
        const unsigned digits = kind == 'u' ? 4 : 8;
        std::uint32_t point = number(i + 2, digits);
        i += 2 + digits;
        if (point >= 0xd800 && point < 0xdc00 && byte_at(sql, i) == '\\' && byte_at(sql, i + 1) == 'u') {
            point = 0x10000 + ((point & 0x3ff) << 10) + (number(i + 2, 4) & 0x3ff);
            i += 6;
        }
        put_utf8(to, point);
        return i;
    }
    if (kind == 'x' && is_hex_digit(byte_at(sql, i + 2))) {
        const unsigned digits = is_hex_digit(byte_at(sql, i + 3)) ? 2 : 1;
        to.put(static_cast<char>(static_cast<unsigned char>(number(i + 2, digits))));
        return i + 2 + digits;
    }
    if (kind >= '0' && kind <= '7') {
        unsigned value = 0, digits = 0;
        for (; digits < 3 && byte_at(sql, i + 1 + digits) >= '0' && byte_at(sql, i + 1 + digits) <= '7'; ++digits)
            value = value << 3 | (byte_at(sql, i + 1 + digits) - '0');
        to.put(static_cast<char>(static_cast<unsigned char>(value)));
        return i + 1 + digits;
    }
    to.put(kind == 'b'   ? '\b'
           : kind == 'f' ? '\f'
           : kind == 'n' ? '\n'
           : kind == 'r' ? '\r'
           : kind == 't' ? '\t'
                         : static_cast<char>(kind));
    return i + 2;
}

}  // namespace detail

/// Writes the value of a string constant: 'it''s' -> it's, E'a\n', $$text$$, and constants that go on in the next line.
/// False, and nothing written, for U&'…' (its escape character may be changed behind it) and for all other tokens.
/// Sink: anything with put(char) and put(std::string_view), such as a writer.
template <class Sink>
constexpr bool put_string(Sink& to, std::string_view sql, const token& constant) {
    if (!constant.is_string() || constant.kind == token_kind::unicode_string)
        return false;
    if (constant.kind == token_kind::dollar_string) {
        const std::string_view written = constant.in(sql);
        std::size_t tag = 1;
        while (written[tag] != '$')
            ++tag;
        to.put(written.substr(tag + 1, written.size() - 2 * (tag + 1)));
        return true;
    }
    const bool escapes = constant.kind == token_kind::escape_string;
    for (std::uint32_t i = constant.begin + (constant.kind == token_kind::string ? 1 : 2); i < constant.end();) {
        if (sql[i] == '\\' && escapes) {
            i = detail::put_escape(to, sql, i);
        } else if (sql[i] != '\'') {
            to.put(sql[i++]);
        } else if (i + 1 == constant.end()) {
            break;
        } else if (sql[i + 1] == '\'') {
            to.put('\'');
            i += 2;
        } else {
            i = string_continuation(sql, i + 1) + 1;
        }
    }
    return true;
}

namespace detail {

struct comparing_sink {
    std::string_view rest;
    bool same = true;

    constexpr void put(char c) {
        same = same && !rest.empty() && rest[0] == c;
        if (same)
            rest.remove_prefix(1);
    }
    constexpr void put(std::string_view text) {
        for (const char c : text)
            put(c);
    }
};

}  // namespace detail

/// Whether a string constant has this value: 'it''s' has it's.
constexpr bool is_string(std::string_view sql, const token& constant, std::string_view value) {
    detail::comparing_sink sink{value};
    return put_string(sink, sql, constant) && sink.same && sink.rest.empty();
}

}  // namespace typeschema::inline v0::sql::reader
