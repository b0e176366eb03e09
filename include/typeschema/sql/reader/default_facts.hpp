// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/default_value.hpp"
#include "typeschema/sql/reader/literal_type.hpp"
#include "typeschema/sql/reader/names.hpp"

#include <string_view>

namespace typeschema::inline v0::sql::reader {

/// A name with its length, which is written down as the words of word_index.hpp are.
struct known_result {
    const char* text;
    std::uint32_t size;
    model::type_id type;

    [[nodiscard]] constexpr std::string_view name() const { return {text, size}; }
};

/// Functions that stand in defaults, with their result (PostgreSQL manual, chapter 9).
inline constexpr known_result known_functions[] = {
    {"now", 3, model::type_id::timestamptz},
    {"current_timestamp", 17, model::type_id::timestamptz},
    {"transaction_timestamp", 21, model::type_id::timestamptz},
    {"statement_timestamp", 19, model::type_id::timestamptz},
    {"clock_timestamp", 15, model::type_id::timestamptz},
    {"current_date", 12, model::type_id::date},
    {"gen_random_uuid", 15, model::type_id::uuid},
    {"uuid_generate_v4", 16, model::type_id::uuid},
    {"nextval", 7, model::type_id::bigint},
    {"localtimestamp", 14, model::type_id::timestamp},
    {"localtime", 9, model::type_id::time},
    {"random", 6, model::type_id::double_precision},
    {"md5", 3, model::type_id::text},
    {"jsonb_build_object", 18, model::type_id::jsonb},
    {"jsonb_build_array", 17, model::type_id::jsonb},
    {"to_jsonb", 8, model::type_id::jsonb},
};

/// Type names in casts, in the spellings that people use.
inline constexpr known_result known_types[] = {
    {"uuid", 4, model::type_id::uuid},
    {"text", 4, model::type_id::text},
    {"varchar", 7, model::type_id::varchar},
    {"character varying", 17, model::type_id::varchar},
    {"smallint", 8, model::type_id::smallint},
    {"int2", 4, model::type_id::smallint},
    {"integer", 7, model::type_id::integer},
    {"int", 3, model::type_id::integer},
    {"int4", 4, model::type_id::integer},
    {"bigint", 6, model::type_id::bigint},
    {"int8", 4, model::type_id::bigint},
    {"boolean", 7, model::type_id::boolean},
    {"bool", 4, model::type_id::boolean},
    {"numeric", 7, model::type_id::numeric},
    {"decimal", 7, model::type_id::numeric},
    {"real", 4, model::type_id::real},
    {"double precision", 16, model::type_id::double_precision},
    {"timestamptz", 11, model::type_id::timestamptz},
    {"timestamp with time zone", 24, model::type_id::timestamptz},
    {"date", 4, model::type_id::date},
    {"jsonb", 5, model::type_id::jsonb},
    {"bytea", 5, model::type_id::bytea},
    {"timestamp", 9, model::type_id::timestamp},
    {"timestamp without time zone", 27, model::type_id::timestamp},
    {"time", 4, model::type_id::time},
    {"interval", 8, model::type_id::interval},
    {"json", 4, model::type_id::json},
    {"inet", 4, model::type_id::inet},
};

/// The same text whatever the case of its words.
constexpr bool is_same_text(std::string_view a, std::string_view b) {
    const auto fold = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    std::size_t i = 0;
    while (i < a.size() && i < b.size() && fold(a[i]) == fold(b[i]))
        ++i;
    return i == a.size() && i == b.size();
}

template <std::size_t N>
constexpr model::type_id type_of(const known_result (&known)[N], std::string_view written) {
    const bool words = written.find(' ') != std::string_view::npos;  // double precision is no one name
    for (const known_result& k : known)
        if (words ? is_same_text(written, k.name()) : is_name(written, k.name()))
            return k.type;
    return model::type_id::none;
}

/// Reads the text of a DEFAULT as far as its type can be told; a column in it is PostgreSQL's error, and found here.
constexpr model::default_value read_default(std::string_view text) {
    using enum model::default_kind;
    const expression_shape shape = shape_of(text);
    model::default_value d;
    const auto is = [&](model::default_kind kind, model::type_id type) {
        d.kind = kind;
        d.type = type;
        return d;
    };
    if (shape.ends_in_comment)
        return is(unreadable, {});
    switch (shape.kind) {
        case expression_kind::null_literal: return is(null_value, {});
        case expression_kind::string_literal: return is(string, {});
        case expression_kind::integer: return is(integer, {});
        case expression_kind::decimal: return is(decimal, {});
        case expression_kind::boolean: return is(typed, model::type_id::boolean);
        case expression_kind::typed: d = is(typed, type_of(known_types, shape.text)); break;
        case expression_kind::function: d = is(typed, type_of(known_functions, shape.text)); break;
        case expression_kind::array: d = is(array, {}); break;
        case expression_kind::unknown: break;
    }
    if (d.type == model::type_id::none && d.kind == typed)
        d.kind = unknown;
    const name_array<8> names = first_names<8>(text);
    if (!names.facts.trouble().empty())
        return is(unreadable, {});
    if (names.facts.has_subquery)
        return is(holds_subquery, {});
    for (const name_use& use : names)
        if (use.kind == name_kind::column)
            return is(names_column, {});
    return d;
}

}  // namespace typeschema::inline v0::sql::reader
