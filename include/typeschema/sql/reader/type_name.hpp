// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/reader/lexer.hpp"
#include "typeschema/sql/reader/words.hpp"

#include <cstdint>
#include <string_view>

namespace typeschema::inline v0::sql::reader {

/// A type as it stands in SQL: [begin, end) from its name to its last bracket.
/// `name` and `qualifier` are set when it is an ordinary name (text, my.status) and empty for types that PostgreSQL's
/// grammar spells with words of its own (timestamp with time zone).
struct type_span {
    bool found = false;
    bool interval = false;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    token name;
    token qualifier;

    [[nodiscard]] constexpr std::string_view in(std::string_view sql) const { return sql.substr(begin, end - begin); }
};

namespace detail::type_words {

inline constexpr word double_{"double"}, precision{"precision"}, varying{"varying"}, interval{"interval"}, time{"time"},
    timestamp{"timestamp"}, bit{"bit"}, char_{"char"}, character{"character"}, nchar{"nchar"}, national{"national"},
    with{"with"}, without{"without"}, zone{"zone"}, setof{"setof"}, array{"array"}, to{"to"}, year{"year"},
    month{"month"}, day{"day"}, hour{"hour"}, minute{"minute"}, second{"second"};

}  // namespace detail::type_words

namespace detail {

// Reads one type; `end_` follows the last token taken.
struct type_reader {
    lexer& at;
    type_span& type;

    [[nodiscard]] constexpr bool sees(const word& wanted) const { return is_word(at.text(), at.now, wanted); }

    constexpr void take() {
        type.end = at.now.end();
        at.next();
    }

    constexpr bool take_if(const word& wanted) {
        const bool seen = sees(wanted);
        if (seen)
            take();
        return seen;
    }

    // ( … ) behind a type: its modifiers. False when it is not closed.
    constexpr bool modifiers() {
        if (at.now.kind != token_kind::open_paren)
            return true;
        for (std::uint32_t depth = 0;; take()) {
            if (at.now.kind == token_kind::open_paren)
                ++depth;
            else if (at.now.kind == token_kind::close_paren && --depth == 0)
                break;
            else if (at.now.kind == token_kind::end || at.now.kind == token_kind::error)
                return false;
        }
        take();
        return true;
    }

    constexpr bool brackets() {
        if (take_if(type_words::array) && at.now.kind != token_kind::open_bracket)
            return true;
        while (at.now.kind == token_kind::open_bracket) {
            take();
            if (at.now.kind == token_kind::integer)
                take();
            if (at.now.kind != token_kind::close_bracket)
                return false;
            take();
        }
        return true;
    }

    // year, day to second(3): what may follow `interval`.
    constexpr bool interval_fields() {
        const auto field = [this] {
            using namespace type_words;
            if (take_if(second))
                return modifiers();
            return take_if(year) || take_if(month) || take_if(day) || take_if(hour) || take_if(minute);
        };
        if (at.now.kind != token_kind::identifier || !field())
            return true;
        return !take_if(type_words::to) || field();
    }

    constexpr bool own_syntax() {
        using namespace type_words;
        if (take_if(double_)) {
            return take_if(precision);
        }
        if (take_if(interval)) {
            type.interval = true;
            return modifiers() && interval_fields();
        }
        if (sees(time) || sees(timestamp)) {
            take();
            if (!modifiers())
                return false;
            lexer ahead = at;
            ahead.next();
            if ((sees(with) || sees(without)) && is_word(at.text(), ahead.now, time)) {
                take();
                take();
                return take_if(zone);
            }
            return true;
        }
        if (take_if(national))
            return (take_if(character) || take_if(char_)) && (take_if(varying), modifiers());
        if (take_if(bit) || take_if(character) || take_if(char_) || take_if(nchar))
            return (take_if(varying), modifiers());
        take();
        return modifiers();
    }

    constexpr bool ordinary() {
        type.name = at.now;
        take();
        while (at.now.kind == token_kind::dot) {
            take();
            if (!at.now.is_name())
                return false;
            type.qualifier = type.name;
            type.name = at.now;
            take();
        }
        return modifiers();
    }

    constexpr bool read() {
        take_if(type_words::setof);
        if (!at.now.is_name())
            return false;
        lexer ahead = at;
        ahead.next();
        const bool own = at.now.kind == token_kind::identifier && role_of(at.text(), at.now) == word_role::type &&
                         (!sees(type_words::double_) || is_word(at.text(), ahead.now, type_words::precision));
        return own ? own_syntax() : ordinary();
    }
};

}  // namespace detail

/// Reads the type that begins at the current token and moves behind it (PostgreSQL manual, chapter 8).
/// `brackets` takes array bounds as well. Not found: the lexer stands where the type went wrong.
constexpr type_span read_type(lexer& at, bool brackets = true) {
    type_span type;
    type.begin = type.end = at.now.begin;
    detail::type_reader reader{at, type};
    type.found = reader.read() && (!brackets || reader.brackets());
    return type;
}

/// Moves behind the fields that may follow an interval's string: interval '1' day to second(3).
constexpr bool skip_interval_fields(lexer& at) {
    type_span type;
    return detail::type_reader{at, type}.interval_fields();
}

}  // namespace typeschema::inline v0::sql::reader
