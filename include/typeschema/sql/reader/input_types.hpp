// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/reader/default_facts.hpp"
#include "typeschema/sql/reader/lexer.hpp"
#include "typeschema/sql/reader/type_name.hpp"

#include <string_view>

namespace typeschema::inline v0::sql::reader {

/// Reads the arguments of a function, "a uuid, out b text", as PostgreSQL tells functions of one name apart: by the types
/// of what goes in, without modes, names and defaults (manual, CREATE FUNCTION, Overloading).
class input_types {
public:
    constexpr explicit input_types(std::string_view arguments) : text_(arguments), at_(arguments) {}

    /// The next type as written; empty behind the last one.
    constexpr std::string_view next() {
        while (!is_end()) {
            const bool goes_in = !sees(out);
            const std::string_view type = goes_in ? take_type() : std::string_view{};
            skip_to_next();
            if (goes_in)
                return type;
        }
        return {};
    }

private:
    static constexpr word in{"in"}, out{"out"}, inout{"inout"}, variadic{"variadic"}, default_{"default"};

    std::string_view text_;
    lexer at_;

    [[nodiscard]] constexpr bool sees(const word& w) const { return is_word(text_, at_.now, w); }
    [[nodiscard]] constexpr bool is_end() const {
        return at_.now.kind == token_kind::end || at_.now.kind == token_kind::error;
    }
    constexpr void skip_mode() {
        if (sees(in) || sees(inout) || sees(variadic))
            at_.next();
    }
    // A type alone, or the type behind a name.
    constexpr std::string_view take_type() {
        skip_mode();
        const lexer start = at_;
        type_span type = read_type(at_);
        if (!type.found ||
            !(is_end() || at_.now.kind == token_kind::comma || at_.text(at_.now) == "=" || sees(default_))) {
            at_ = start;
            at_.next();
            skip_mode();
            type = read_type(at_);
        }
        return type.found ? type.in(text_) : start.now.in(text_);
    }
    constexpr void skip_to_next() {
        for (std::uint32_t depth = 0; !is_end(); at_.next()) {
            depth += at_.now.kind == token_kind::open_paren || at_.now.kind == token_kind::open_bracket;
            depth -= at_.now.kind == token_kind::close_paren || at_.now.kind == token_kind::close_bracket;
            if (depth == 0 && at_.now.kind == token_kind::comma)
                return at_.next();
        }
    }
};

/// Are two types the same to an argument? int and integer are, and a length or precision does not count.
constexpr bool is_same_type(std::string_view a, std::string_view b) {
    const auto base = [](std::string_view type) {
        type = type.substr(0, type.find_first_of("(["));
        while (!type.empty() && type.back() == ' ')
            type.remove_suffix(1);
        return type;
    };
    const auto is_array = [](std::string_view type) { return type.find('[') != std::string_view::npos; };
    const std::string_view left = base(a), right = base(b);
    if (is_array(a) != is_array(b))
        return false;
    if (const model::type_id known = type_of(known_types, left); known != model::type_id::none)
        return known == type_of(known_types, right);
    return is_same_text(left, right);
}

constexpr bool same_input_types(std::string_view a, std::string_view b) {
    if (a == b)
        return true;
    input_types left(a), right(b);
    for (;;) {
        const std::string_view l = left.next(), r = right.next();
        if (l.empty() || r.empty())
            return l.empty() && r.empty();
        if (!is_same_type(l, r))
            return false;
    }
}

}  // namespace typeschema::inline v0::sql::reader
