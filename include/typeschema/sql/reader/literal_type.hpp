// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/reader/lexer.hpp"
#include "typeschema/sql/reader/type_name.hpp"
#include "typeschema/sql/reader/words.hpp"

#include <cstdint>
#include <string_view>

namespace typeschema::inline v0::sql::reader {

/// What a whole expression is, if it is one simple thing, as most defaults are; `unknown` for everything else.
/// `typed` is a cast or a typed constant; `function` is one call, or a word such as current_timestamp.
enum class expression_kind : std::uint8_t {
    null_literal,
    string_literal,
    integer,
    decimal,
    boolean,
    typed,
    function,
    array,
    unknown,
};

/// The kind, and the bytes that matter: the constant (with its sign), the type's name, the function's name with its
/// schema, or the array's constructor. `inner` is what a cast is applied to, and is a string when it is a constant.
struct expression_shape {
    expression_kind kind = expression_kind::unknown;
    std::string_view text;
    expression_kind inner = expression_kind::unknown;
    bool ends_in_comment = false;
};

namespace detail {

namespace shape_words {

inline constexpr word null{"null"}, true_{"true"}, false_{"false"}, array{"array"}, cast{"cast"}, as{"as"};

}  // namespace shape_words

class shape_reader {
public:
    constexpr explicit shape_reader(std::string_view sql) : sql_(sql), at_(sql) {}

    constexpr expression_shape whole() {
        expression_shape shape = casted(0);
        if (at_.now.kind != token_kind::end)
            shape = {};
        shape.ends_in_comment = at_.ends_in_comment();
        return shape;
    }

private:
    std::string_view sql_;
    lexer at_;

    [[nodiscard]] constexpr bool sees(const word& wanted) const { return is_word(at_.text(), at_.now, wanted); }
    [[nodiscard]] constexpr std::string_view from(std::uint32_t begin, std::uint32_t end) const {
        return sql_.substr(begin, end - begin);
    }

    // primary[::type]…; parentheses around the whole are looked through, 32 deep.
    constexpr expression_shape casted(std::uint32_t depth) {
        expression_shape shape = primary(depth);
        while (at_.now.kind == token_kind::cast) {
            at_.next();
            const type_span type = read_type(at_);
            if (!type.found)
                return {};
            shape = {expression_kind::typed, type.in(sql_), innermost(shape)};
        }
        return shape;
    }

    static constexpr expression_kind innermost(const expression_shape& shape) {
        return shape.kind == expression_kind::typed ? shape.inner : shape.kind;
    }

    constexpr expression_shape take(expression_kind kind) {
        const token taken = at_.now;
        at_.next();
        return {kind, taken.in(sql_), expression_kind::unknown};
    }

    constexpr expression_shape primary(std::uint32_t depth) {
        switch (at_.now.kind) {
            case token_kind::open_paren: {
                if (depth == 32)
                    return {};
                at_.next();
                const expression_shape inside = casted(depth + 1);
                if (at_.now.kind != token_kind::close_paren)
                    return broken();
                at_.next();
                return inside;
            }
            case token_kind::integer: return take(expression_kind::integer);
            case token_kind::decimal: return take(expression_kind::decimal);
            case token_kind::op: return signed_number();
            case token_kind::identifier:
                if (sees(shape_words::null))
                    return take(expression_kind::null_literal);
                if (sees(shape_words::true_) || sees(shape_words::false_))
                    return take(expression_kind::boolean);
                if (sees(shape_words::array))
                    return array();
                if (sees(shape_words::cast))
                    return cast(depth);
                return named();
            case token_kind::quoted_identifier: return named();
            default: return at_.now.is_string() ? take(expression_kind::string_literal) : broken();
        }
    }

    // Leaves the lexer where it is, which is not the end: so the whole becomes unknown.
    constexpr expression_shape broken() {
        at_ = lexer(";");
        return {};
    }

    constexpr expression_shape signed_number() {
        const std::uint32_t begin = at_.now.begin;
        const std::string_view sign = at_.text(at_.now);
        at_.next();
        if ((sign != "-" && sign != "+") ||
            (at_.now.kind != token_kind::integer && at_.now.kind != token_kind::decimal))
            return broken();
        const token number = at_.now;
        at_.next();
        // -1::smallint casts 1, not -1; PostgreSQL reads it as -(1::smallint), which has the same type.
        return {number.kind == token_kind::integer ? expression_kind::integer : expression_kind::decimal,
                from(begin, number.end()), expression_kind::unknown};
    }

    // Moves behind the group that opens here and gives its end; 0 when it is not closed.
    constexpr std::uint32_t skip_group() {
        std::uint32_t depth = 0, end = 0;
        do {
            if (at_.now.kind == token_kind::end || at_.now.kind == token_kind::error)
                return 0;
            depth += at_.now.kind == token_kind::open_paren || at_.now.kind == token_kind::open_bracket;
            depth -= at_.now.kind == token_kind::close_paren || at_.now.kind == token_kind::close_bracket;
            end = at_.now.end();
            at_.next();
        } while (depth != 0);
        return end;
    }

    constexpr expression_shape array() {
        const std::uint32_t begin = at_.now.begin;
        at_.next();
        if (at_.now.kind != token_kind::open_bracket)
            return broken();
        const std::uint32_t end = skip_group();
        return end == 0 ? broken()
                        : expression_shape{expression_kind::array, from(begin, end), expression_kind::unknown};
    }

    constexpr expression_shape cast(std::uint32_t depth) {
        at_.next();
        if (at_.now.kind != token_kind::open_paren || depth == 32)
            return broken();
        at_.next();
        const expression_shape inside = casted(depth + 1);
        if (!sees(shape_words::as))
            return broken();
        at_.next();
        const type_span type = read_type(at_);
        if (!type.found || at_.now.kind != token_kind::close_paren)
            return broken();
        at_.next();
        return {expression_kind::typed, type.in(sql_), innermost(inside)};
    }

    // date '2020-01-01', now(), my.f(1, 2), current_date, current_timestamp(3)
    constexpr expression_shape named() {
        const lexer start = at_;
        const type_span type = read_type(at_, false);
        if (type.found && at_.now.is_string()) {
            at_.next();
            if (type.interval && !skip_interval_fields(at_))
                return broken();
            return {expression_kind::typed, type.in(sql_), expression_kind::string_literal};
        }
        at_ = start;
        const word_role role = at_.now.kind == token_kind::identifier ? role_of(at_.text(), at_.now) : word_role::none;
        const std::uint32_t begin = at_.now.begin;
        std::uint32_t end = at_.now.end();
        at_.next();
        while (at_.now.kind == token_kind::dot) {
            at_.next();
            if (!at_.now.is_name())
                return broken();
            end = at_.now.end();
            at_.next();
        }
        const expression_shape call{expression_kind::function, from(begin, end), expression_kind::unknown};
        if (at_.now.kind == token_kind::open_paren)
            return skip_group() == 0 ? broken() : call;
        return role == word_role::value ? call : broken();
    }
};

}  // namespace detail

/// The shape of an expression, such as a DEFAULT: 'received'::text is typed as text, with a string inside.
/// Only the outermost form is read; arguments of a call and elements of an array are skipped over.
constexpr expression_shape shape_of(std::string_view sql) {
    return detail::shape_reader(sql).whole();
}

}  // namespace typeschema::inline v0::sql::reader
