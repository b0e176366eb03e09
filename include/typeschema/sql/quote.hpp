// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/keywords.hpp"
#include "typeschema/sql/writer.hpp"

#include <cstddef>
#include <string_view>

namespace typeschema::inline v0::sql {

/// Whether the name survives without quotes: [a-z_][a-z0-9_]* and no keyword of PostgreSQL 13 to 18.
/// Stricter than the server where a later one would be (quote_ident of 15 leaves `json` bare, 17 does not).
constexpr bool is_plain_identifier(std::string_view name) {
    if (name.empty() || !((name[0] >= 'a' && name[0] <= 'z') || name[0] == '_'))
        return false;
    for (const char c : name)
        if (!((c >= 'a' && c <= 'z') || c == '_' || (c >= '0' && c <= '9')))
            return false;
    return category_of(name) == keyword_category::none;
}

namespace detail {

constexpr void put_doubling(writer& to, std::string_view text, char first, char second) {
    for (const char c : text) {
        if (c == first || c == second)
            to.put(c);
        to.put(c);
    }
}

}  // namespace detail

/// A name as an SQL identifier, in quotes only when it needs them: items, "Items", "say ""hi""".
/// The name must not hold a NUL byte (PostgreSQL manual, 4.1.1).
constexpr void quote_identifier(writer& to, std::string_view name) {
    if (is_plain_identifier(name)) {
        to.put(name);
        return;
    }
    to.put('"');
    detail::put_doubling(to, name, '"', '"');
    to.put('"');
}

/// The name of a language or an access method, which people write as a word: GIN and PLpgSQL mean gin and plpgsql here, as
/// they do in SQL.
constexpr void put_word(writer& to, std::string_view name) {
    bool word = true, capital = false;
    for (const char c : name) {
        capital = capital || (c >= 'A' && c <= 'Z');
        word = word && ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c >= '0' && c <= '9'));
    }
    if (word && capital)
        return to.put(name);
    quote_identifier(to, name);
}

/// schema.name, or the name alone when the schema is empty: zero_admin.items.
constexpr void quote_qualified(writer& to, std::string_view schema, std::string_view name) {
    if (!schema.empty()) {
        quote_identifier(to, schema);
        to.put('.');
    }
    quote_identifier(to, name);
}

/// A text as a string constant: 'it''s', and E'a\\b' when it holds a backslash, so that the value does not depend on
/// standard_conforming_strings (PostgreSQL manual, 4.1.2). The text must not hold a NUL byte.
constexpr void quote_literal(writer& to, std::string_view text) {
    bool escapes = false;
    for (const char c : text)
        escapes |= c == '\\';
    if (escapes)
        to.put('E');
    to.put('\'');
    detail::put_doubling(to, text, '\'', escapes ? '\\' : '\'');
    to.put('\'');
}

namespace detail {

// The tag of a dollar-quoted text, without its dollar signs: empty, body, body1, body2 and so on.
struct dollar_tag {
    char text[24] = {};
    std::size_t size = 0;

    constexpr std::string_view view() const { return {text, size}; }
};

// Free when "$tag" does not occur at all: then neither the text nor its end can complete "$tag$" early.
constexpr bool tag_is_free(std::string_view text, std::string_view tag) {
    for (std::size_t at = text.find('$'); at != text.npos; at = text.find('$', at + 1))
        if (text.substr(at + 1, tag.size()) == tag)
            return false;
    return true;
}

constexpr dollar_tag free_tag(std::string_view text) {
    dollar_tag tag;
    for (long long number = 0; !tag_is_free(text, tag.view()); ++number) {
        writer to{tag.text, 0};
        to.put("body");
        if (number != 0)
            to.put_number(number);
        tag.size = to.size;
    }
    return tag;
}

}  // namespace detail

/// A text as a dollar-quoted constant, untouched between its tags: $$…$$, else $body$…$body$, else $body1$ and so on.
/// The byte written before must not belong to an identifier, or the dollar sign would continue it.
constexpr void dollar_quote(writer& to, std::string_view text) {
    const detail::dollar_tag tag = detail::free_tag(text);
    const auto put_mark = [&] {
        to.put('$');
        to.put(tag.view());
        to.put('$');
    };
    put_mark();
    to.put(text);
    put_mark();
}

}  // namespace typeschema::inline v0::sql
