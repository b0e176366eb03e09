// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/meta/hash.hpp"
#include "typeschema/sql/reader/byte_class.hpp"
#include "typeschema/sql/reader/scan_number.hpp"
#include "typeschema/sql/reader/string_continuation.hpp"
#include "typeschema/sql/reader/token.hpp"

#include <cstdint>
#include <string_view>

namespace typeschema::inline v0::sql::reader {

/// Cuts SQL text into tokens, one at a time, by the rules of PostgreSQL's scanner (manual, 4.1) with
/// standard_conforming_strings on. `now` is the current token; after an error or the end, next() changes nothing.
/// To look ahead, copy the lexer. Loops do their work in the condition: clang counts statements.
class lexer {
public:
    token now;

    constexpr explicit lexer(std::string_view sql) : text_(sql.data()), size_(static_cast<std::uint32_t>(sql.size())) {
        if (sql.size() > (1u << 30)) {
            size_ = 0;
            now.kind = token_kind::error;
            now.error = lex_error::text_too_long;
        } else {
            next();
        }
    }

    [[nodiscard]] constexpr std::string_view text() const { return {text_, size_}; }
    [[nodiscard]] constexpr std::string_view text(const token& part) const { return part.in(text()); }
    /// Whether the text ends inside a line comment: what is written behind it needs a new line first.
    [[nodiscard]] constexpr bool ends_in_comment() const { return ends_in_comment_; }

    constexpr void next() {
        if (now.kind == token_kind::error)
            return;
        // Copies of the members: a compiler takes a step for each member on the way to what it reads.
        const char* const text = text_;
        const std::uint32_t size = size_;
        std::uint32_t i = at_;
        byte_class first = byte_class::other;
        for (; i < size && (first = detail::byte_table.kind[static_cast<unsigned char>(text[i])]) == byte_class::space;
             ++i) {}
        at_ = i;
        if (first == byte_class::letter && i < size)
            return identifier();
        if (first == byte_class::op && i < size && (text[i] == '-' || text[i] == '/')) {
            if (!skip_blanks())
                return;
            if (at_ != i)
                return next();
        }
        now.begin = i;
        now.hash = 0;
        if (i == size) {
            now.kind = token_kind::end;
            now.length = 0;
            return;
        }
        if (first == byte_class::punctuation)
            return mark(detail::byte_table.punctuation[static_cast<unsigned char>(text_[at_])], 1);
        switch (first) {
            case byte_class::double_quote: return quoted_identifier(token_kind::quoted_identifier, 0);
            case byte_class::dollar: return dollar();
            case byte_class::dot:
                if (detail::byte_table.digit[byte(at_ + 1)])
                    return number();
                return byte(at_ + 1) == '.' ? mark(token_kind::dot_dot, 2) : mark(token_kind::dot, 1);
            case byte_class::colon:
                if (byte(at_ + 1) == ':')
                    return mark(token_kind::cast, 2);
                return byte(at_ + 1) == '=' ? mark(token_kind::assign, 2) : mark(token_kind::colon, 1);
            case byte_class::quote: return string(token_kind::string, 0, false);
            case byte_class::digit: return plain_number();
            case byte_class::op: return detail::byte_table.op[byte(at_ + 1)] ? op() : single_op();
            case byte_class::string_mark: return marked() ? void() : identifier();
            default: return fail(lex_error::unexpected_byte, at_);
        }
    }

private:
    const char* text_;
    std::uint32_t size_;
    std::uint32_t at_ = 0;
    bool ends_in_comment_ = false;

    // The byte at a position, 0 behind the end.
    [[nodiscard]] constexpr unsigned char byte(std::uint32_t i) const {
        return i < size_ ? static_cast<unsigned char>(text_[i]) : 0;
    }

    constexpr void fail(lex_error why, std::uint32_t begin) {
        now = token{token_kind::error, why, begin, size_ - begin, 0};
    }

    constexpr void mark(token_kind kind, std::uint32_t length) {
        now.kind = kind;
        now.length = length;
        at_ += length;
    }

    // False when a comment is not closed.
    constexpr bool skip_blanks() {
        for (;;) {
            while (at_ < size_ && detail::byte_table.kind[static_cast<unsigned char>(text_[at_])] == byte_class::space)
                ++at_;
            if (at_ == size_ || (text_[at_] != '-' && text_[at_] != '/'))
                return true;
            if (text_[at_] == '-' && byte(at_ + 1) == '-')
                skip_line();
            else if (text_[at_] != '/' || byte(at_ + 1) != '*')
                return true;
            else if (!skip_block())
                return false;
        }
    }

    constexpr void skip_line() {
        while (at_ < size_ && text_[at_] != '\n' && text_[at_] != '\r' && text_[at_] != 0)
            ++at_;
        ends_in_comment_ = at_ == size_;
    }

    constexpr bool skip_block() {
        const std::uint32_t begin = at_;
        std::uint32_t depth = 0;
        do {
            const unsigned char first = byte(at_);
            if (first == 0) {
                fail(lex_error::unterminated_comment, begin);
                return false;
            }
            const unsigned char second = byte(at_ + 1);
            if (first == '/' && second == '*')
                ++depth, at_ += 2;
            else if (first == '*' && second == '/')
                --depth, at_ += 2;
            else
                ++at_;
        } while (depth != 0);
        return true;
    }

    constexpr void identifier() {
        const unsigned char* const folded = detail::byte_table.folded;
        const char* const text = text_;
        const std::uint32_t size = size_;
        const std::uint32_t begin = at_;
        std::uint32_t i = begin, hash = meta::hash32_start;
        for (unsigned char c = 0; i < size && (c = folded[static_cast<unsigned char>(text[i])]) != 0; ++i)
            hash = (hash ^ c) * 16777619u;
        now = {token_kind::identifier, lex_error::none, begin, i - begin, hash};
        at_ = i;
    }

    // B'…' E'…' N'…' X'…' U&'…' U&"…"; false when the letter begins an ordinary word.
    constexpr bool marked() {
        const unsigned char mark = byte(at_) | 0x20;
        if (mark == 'u') {
            if (byte(at_ + 1) != '&' || (byte(at_ + 2) != '\'' && byte(at_ + 2) != '"'))
                return false;
            if (byte(at_ + 2) == '"')
                quoted_identifier(token_kind::unicode_identifier, 2);
            else
                string(token_kind::unicode_string, 2, false);
            return true;
        }
        if (byte(at_ + 1) != '\'')
            return false;
        string(mark == 'e'   ? token_kind::escape_string
               : mark == 'n' ? token_kind::national_string
               : mark == 'b' ? token_kind::bit_string
                             : token_kind::hex_string,
               1, mark == 'e');
        return true;
    }

    constexpr void string(token_kind kind, std::uint32_t prefix, bool escapes) {
        std::uint32_t i = at_ + prefix + 1;
        for (;;) {
            while (i < size_ && !detail::byte_table.ends_string[static_cast<unsigned char>(text_[i])])
                ++i;
            if (byte(i) == '\\') {
                if (escapes && !escape_is_whole(i))
                    return fail(lex_error::invalid_escape, i);
                i += escapes && byte(i + 1) != 0 ? 2U : 1U;
            } else if (byte(i) != '\'') {
                return fail(lex_error::unterminated_string, at_);
            } else if (byte(i + 1) == '\'' && kind != token_kind::bit_string && kind != token_kind::hex_string) {
                i += 2;
            } else if (const std::uint32_t again = string_continuation(text(), i + 1); again != 0) {
                i = again + 1;
            } else {
                return mark(kind, i + 1 - at_);
            }
        }
    }

    // \uXXXX and \UXXXXXXXX need all their digits; every other escape takes what it finds.
    [[nodiscard]] constexpr bool escape_is_whole(std::uint32_t backslash) const {
        const unsigned char kind = byte(backslash + 1);
        const std::uint32_t digits = kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
        for (std::uint32_t i = 0; i < digits; ++i)
            if (!detail::is_hex_digit(byte(backslash + 2 + i)))
                return false;
        return true;
    }

    constexpr void quoted_identifier(token_kind kind, std::uint32_t prefix) {
        std::uint32_t i = at_ + prefix + 1, hash = meta::hash32_start;
        for (;;) {
            for (; i < size_ && !detail::byte_table.ends_identifier[static_cast<unsigned char>(text_[i])];
                 hash = (hash ^ static_cast<unsigned char>(text_[i++])) * 16777619u) {}
            if (byte(i) != '"')
                return fail(lex_error::unterminated_identifier, at_);
            if (byte(i + 1) != '"')
                break;
            hash = meta::hash32_step(hash, '"');
            i += 2;
        }
        if (i == at_ + prefix + 1)
            return fail(lex_error::empty_identifier, at_);
        now.hash = hash;
        mark(kind, i + 1 - at_);
    }

    // Digits alone, the usual case.
    constexpr void plain_number() {
        std::uint32_t i = at_ + 1;
        while (i < size_ && detail::byte_table.digit[static_cast<unsigned char>(text_[i])])
            ++i;
        if (i < size_ && (text_[i] == '.' || detail::byte_table.folded[static_cast<unsigned char>(text_[i])] != 0))
            return number();
        mark(token_kind::integer, i - at_);
    }
    constexpr void number() { number(detail::scan_number(text(), at_)); }
    constexpr void number(const detail::scanned_number& found) {
        if (found.error != lex_error::none)
            return fail(found.error, at_);
        mark(found.kind, found.end - at_);
    }

    constexpr void dollar() {
        std::uint32_t i = at_ + 1;
        if (detail::byte_table.digit[byte(i)]) {
            while (detail::byte_table.digit[byte(i)])
                ++i;
            return number(detail::finish_number(text(), token_kind::parameter, i));
        }
        while (detail::byte_table.folded[byte(i)] != 0 && byte(i) != '$')
            ++i;
        if (byte(i) != '$')
            return fail(lex_error::unexpected_byte, at_);
        const std::uint32_t tag = i - at_;  // length of "$tag", without the second dollar sign
        for (++i;; ++i) {
            while (i < size_ && text_[i] != '$' && text_[i] != 0)
                ++i;
            if (byte(i) != '$')
                return fail(lex_error::unterminated_dollar_string, at_);
            std::uint32_t same = 1;
            while (same <= tag && byte(i + same) == byte(at_ + same))
                ++same;
            if (same > tag)
                return mark(token_kind::dollar_string, i + tag + 1 - at_);
        }
    }

    constexpr void single_op() {
        now.hash = (meta::hash32_start ^ static_cast<unsigned char>(text_[at_])) * 16777619u;
        mark(token_kind::op, 1);
    }

    constexpr void op() {
        std::uint32_t i = at_;
        bool free_end = false;  // one of these bytes allows + and - at the end of the operator
        for (; detail::byte_table.op[byte(i)]; ++i) {
            const unsigned char c = byte(i);
            if ((c == '-' && byte(i + 1) == '-') || (c == '/' && byte(i + 1) == '*'))
                break;
            free_end |= c == '~' || c == '!' || c == '@' || c == '#' || c == '^' || c == '&' || c == '|' || c == '`' ||
                        c == '?' || c == '%';
        }
        if (!free_end)
            while (i > at_ + 1 && (text_[i - 1] == '+' || text_[i - 1] == '-'))
                --i;
        if (i - at_ > 63)
            return fail(lex_error::operator_too_long, at_);
        now.hash = meta::hash32(text_ + at_, i - at_);
        mark(i - at_ == 2 && text_[at_] == '=' && text_[at_ + 1] == '>' ? token_kind::arrow : token_kind::op, i - at_);
    }
};

}  // namespace typeschema::inline v0::sql::reader
