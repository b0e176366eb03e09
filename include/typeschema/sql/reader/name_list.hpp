// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/reader/decode.hpp"
#include "typeschema/sql/reader/token.hpp"

#include <cstdint>
#include <string_view>

namespace typeschema::inline v0::sql::reader {

/// What a name in an expression names.
/// Functions and types that PostgreSQL's grammar spells itself (coalesce, double precision) are not listed.
enum class name_kind : std::uint8_t { column, function, type, collation };

/// One part of a dotted name: where it stands, and the hash of the name as PostgreSQL stores it.
struct name_part {
    std::uint32_t begin = 0;
    std::uint32_t length = 0;
    std::uint32_t hash = 0;
    bool plain = true;  // written as PostgreSQL stores it: no quotes, no capitals

    constexpr name_part() = default;
    constexpr explicit name_part(const token& from) : begin(from.begin), length(from.length), hash(from.hash) {}
    constexpr name_part(std::string_view sql, const token& from) : name_part(from) {
        plain = from.kind == token_kind::identifier && meta::hash32(sql.data() + begin, length) == hash;
    }

    [[nodiscard]] constexpr bool empty() const { return length == 0; }
    [[nodiscard]] constexpr std::string_view in(std::string_view sql) const { return {sql.data() + begin, length}; }
    [[nodiscard]] constexpr bool is(std::string_view sql, std::string_view stored) const {
        return reader::is_name(in(sql), stored);
    }
};

/// A name that an expression uses: name, qualifier.name or outer.qualifier.name.
/// Parts that are not written are empty.
struct name_use {
    name_kind kind = name_kind::column;
    name_part name;
    name_part qualifier;
    name_part outer;
};

/// Why names cannot be collected from a text.
enum class name_error : std::uint8_t {
    none,
    lexical,  // name_list::lexical says why
    empty_text,
    missing_operand,   // a >
    missing_operator,  // a b
    missing_name,      // a.
    missing_type,      // a::
    unbalanced,        // (a, a)
    unexpected_word,   // a check b
    unexpected_token,  // a, b
    unicode_name,      // U&"a"
    too_deep,          // more than 64 open parentheses
};

/// The reason in words, to follow a position.
constexpr std::string_view words_of(name_error why) {
    switch (why) {
        case name_error::none: return "no error";
        case name_error::lexical: return "the text cannot be read";
        case name_error::empty_text: return "the expression is empty";
        case name_error::missing_operand: return "a value is missing here";
        case name_error::missing_operator: return "an operator is missing before this";
        case name_error::missing_name: return "a name is missing behind the dot";
        case name_error::missing_type: return "a type is missing or unreadable here";
        case name_error::unbalanced: return "a parenthesis or bracket has no partner";
        case name_error::unexpected_word: return "this word cannot stand in an expression";
        case name_error::unexpected_token: return "this cannot stand in one expression";
        case name_error::unicode_name: return "names as U&\"...\" are not read; write the characters themselves";
        case name_error::too_deep: return "more than 64 parentheses are open";
    }
    return "unknown error";
}

/// What an expression holds besides names, and why it cannot be read if so. An error is the first one met.
/// Names inside a subquery are listed as if they stood in the expression itself: who sees the flag decides.
struct expression_facts {
    bool has_subquery = false;
    bool has_window = false;       // over (…), whose inside is not read
    bool has_aggregate = false;    // count(…)
    bool has_parameter = false;    // $1
    bool has_whole_row = false;    // t.*
    bool ends_in_comment = false;  // what is written behind the text needs a new line first

    name_error error = name_error::none;
    lex_error lexical = lex_error::none;
    std::uint32_t error_at = 0;
    std::uint32_t error_length = 0;

    [[nodiscard]] constexpr bool ok() const { return error == name_error::none; }
    [[nodiscard]] constexpr std::string_view why() const {
        return error == name_error::lexical ? words_of(lexical) : words_of(error);
    }
    /// What keeps a text out of a CHECK, a DEFAULT, a predicate, a WHEN or a USING, to follow a position; nothing where it is
    /// empty. A subquery is another mistake, and what stands inside of it is its own affair.
    [[nodiscard]] constexpr std::string_view trouble() const {
        if (!ok())
            return why();
        if (has_window && !has_subquery)
            return "a window function cannot stand here";
        if (has_aggregate && !has_subquery)
            return "an aggregate function cannot stand here";
        if (ends_in_comment)
            return "the text ends in a comment, which would swallow what follows it";
        if (has_parameter)
            return "a parameter such as $1 cannot stand here";
        return {};
    }
};

/// What collect_names() finds. All names are counted in `size`; the first `room` of them are written to `to`.
struct name_list {
    name_use* to = nullptr;
    std::uint32_t room = 0;
    std::uint32_t size = 0;
    expression_facts facts;
};

}  // namespace typeschema::inline v0::sql::reader
