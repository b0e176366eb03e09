// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/reader/decode.hpp"
#include "typeschema/sql/reader/lexer.hpp"
#include "typeschema/sql/reader/type_name.hpp"
#include "typeschema/sql/reader/words.hpp"

#include <cstdint>
#include <string_view>

namespace typeschema::inline v0::sql::reader {

/// The labels that a CHECK allows a column to have, as string constants of the text; put_string() gives their values and
/// is_string() compares them. All are counted in `size`; the first `room` of them are written to `to`.
struct label_list {
    token* to = nullptr;
    std::uint32_t room = 0;
    std::uint32_t size = 0;
    bool allows_null = false;  // `column is null or …`: said in the text; a CHECK lets NULL pass anyway
};

namespace detail {

namespace label_words {

inline constexpr word in{"in"}, or_{"or"}, is{"is"}, null{"null"}, any{"any"}, some{"some"}, array{"array"};

}  // namespace label_words

// The shapes of a status list, also as the server prints them back: ((status)::text = any ((array['a'::text])::text[])).
class label_reader {
public:
    constexpr label_reader(std::string_view sql, std::string_view column, label_list& out)
        : sql_(sql), column_(column), at_(sql), out_(out) {}

    constexpr bool whole() { return alternatives(0) && at_.now.kind == token_kind::end; }

private:
    std::string_view sql_;
    std::string_view column_;
    lexer at_;
    label_list& out_;

    [[nodiscard]] constexpr bool sees(const word& wanted) const { return is_word(sql_, at_.now, wanted); }
    constexpr bool take_if(const word& wanted) {
        const bool seen = sees(wanted);
        if (seen)
            at_.next();
        return seen;
    }
    constexpr bool take_if(token_kind kind) {
        const bool seen = at_.now.kind == kind;
        if (seen)
            at_.next();
        return seen;
    }

    constexpr bool casts() {
        while (take_if(token_kind::cast))
            if (!read_type(at_).found)
                return false;
        return true;
    }

    constexpr bool alternatives(std::uint32_t depth) {
        do
            if (!alternative(depth))
                return false;
        while (take_if(label_words::or_));
        return true;
    }

    // A parenthesis opens either a comparison or the column itself.
    constexpr bool alternative(std::uint32_t depth) {
        const lexer start = at_;
        const std::uint32_t found = out_.size;
        if (depth < 16 && take_if(token_kind::open_paren)) {
            if (alternatives(depth + 1) && take_if(token_kind::close_paren))
                return true;
            at_ = start;
            out_.size = found;
        }
        return column(depth) && comparison();
    }

    constexpr bool column(std::uint32_t depth) {
        if (depth < 16 && take_if(token_kind::open_paren))
            return column(depth + 1) && take_if(token_kind::close_paren) && casts();
        std::string_view last;
        do {
            if (!at_.now.is_name())
                return false;
            last = at_.text(at_.now);
            at_.next();
        } while (take_if(token_kind::dot));
        return is_name(last, column_) && casts();
    }

    constexpr bool comparison() {
        if (take_if(label_words::is)) {
            out_.allows_null = true;
            return take_if(label_words::null);
        }
        if (take_if(label_words::in))
            return take_if(token_kind::open_paren) && labels(token_kind::close_paren);
        if (at_.now.kind != token_kind::op || at_.text(at_.now) != "=")
            return false;
        at_.next();
        if (take_if(label_words::any) || take_if(label_words::some))
            return take_if(token_kind::open_paren) && array(0) && take_if(token_kind::close_paren);
        return label(0);
    }

    constexpr bool array(std::uint32_t depth) {
        if (depth < 16 && take_if(token_kind::open_paren))
            return array(depth + 1) && take_if(token_kind::close_paren) && casts();
        return take_if(label_words::array) && take_if(token_kind::open_bracket) && labels(token_kind::close_bracket) &&
               casts();
    }

    constexpr bool labels(token_kind close) {
        do
            if (!label(0))
                return false;
        while (take_if(token_kind::comma));
        return take_if(close);
    }

    // 'a', 'a'::text, ('a'::varchar)::text
    constexpr bool label(std::uint32_t depth) {
        if (depth < 16 && take_if(token_kind::open_paren))
            return label(depth + 1) && take_if(token_kind::close_paren) && casts();
        if (!at_.now.is_string() || at_.now.kind == token_kind::unicode_string)
            return false;
        if (out_.size < out_.room)
            out_.to[out_.size] = at_.now;
        ++out_.size;
        at_.next();
        return casts();
    }
};

}  // namespace detail

/// Reads a CHECK of the shape `column in ('a', 'b')`, `column = any (array['a', 'b'])` or `column = 'a' or column = 'b'`,
/// with casts, parentheses and `column is null or …` allowed. False when the text is anything else: then `into` says
/// nothing. `column` is the name as stored.
constexpr bool read_labels(std::string_view sql, std::string_view column, label_list& into) {
    return detail::label_reader(sql, column, into).whole();
}

}  // namespace typeschema::inline v0::sql::reader
