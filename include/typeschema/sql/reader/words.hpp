// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/meta/word_index.hpp"
#include "typeschema/sql/keywords.hpp"
#include "typeschema/sql/reader/byte_class.hpp"
#include "typeschema/sql/reader/token.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace typeschema::inline v0::sql::reader {

/// What a word does in an expression, apart from naming something (PostgreSQL manual, 4.2 and chapter 9).
/// `none` for all other words; words that PostgreSQL reserves elsewhere are in sql/keywords.hpp.
enum class word_role : std::uint8_t {
    none,
    value,    // null, current_date: an operand by itself
    prefix,   // case, distinct, any: an operand follows
    joint,    // when, from, then: an operand follows, wherever it stands
    infix,    // and, like, between
    postfix,  // isnull, desc
    is,
    not_,
    as,
    collate,
    clause,  // order, group: BY may follow
    case_end,
    query,  // select, with, table
    values,
    escape,  // behind LIKE or U&'…'
    at,      // at time zone
    over,
    group_mark,  // filter, within: a parenthesis follows
    nulls,       // nulls first
    operator_,   // operator(pg_catalog.+)
    type,        // a type with syntax of its own: timestamp(3) with time zone
    extract,
    normalize,
};

namespace detail {

struct word_and_role {
    std::string_view word;
    word_role role;
};

inline constexpr word_and_role role_list[] = {
    {"null", word_role::value},
    {"true", word_role::value},
    {"false", word_role::value},
    {"current_catalog", word_role::value},
    {"current_date", word_role::value},
    {"current_role", word_role::value},
    {"current_schema", word_role::value},
    {"current_time", word_role::value},
    {"current_timestamp", word_role::value},
    {"current_user", word_role::value},
    {"localtime", word_role::value},
    {"localtimestamp", word_role::value},
    {"session_user", word_role::value},
    {"system_user", word_role::value},
    {"user", word_role::value},
    {"all", word_role::prefix},
    {"any", word_role::prefix},
    {"array", word_role::prefix},
    {"asymmetric", word_role::prefix},
    {"both", word_role::prefix},
    {"case", word_role::prefix},
    {"cast", word_role::prefix},
    {"collation", word_role::prefix},
    {"distinct", word_role::prefix},
    {"leading", word_role::prefix},
    {"some", word_role::prefix},
    {"symmetric", word_role::prefix},
    {"trailing", word_role::prefix},
    {"variadic", word_role::prefix},
    {"else", word_role::joint},
    {"for", word_role::joint},
    {"from", word_role::joint},
    {"placing", word_role::joint},
    {"then", word_role::joint},
    {"to", word_role::joint},
    {"when", word_role::joint},
    {"where", word_role::joint},
    {"and", word_role::infix},
    {"between", word_role::infix},
    {"ilike", word_role::infix},
    {"in", word_role::infix},
    {"like", word_role::infix},
    {"or", word_role::infix},
    {"overlaps", word_role::infix},
    {"similar", word_role::infix},
    {"asc", word_role::postfix},
    {"desc", word_role::postfix},
    {"isnull", word_role::postfix},
    {"notnull", word_role::postfix},
    {"is", word_role::is},
    {"not", word_role::not_},
    {"as", word_role::as},
    {"collate", word_role::collate},
    {"group", word_role::clause},
    {"order", word_role::clause},
    {"end", word_role::case_end},
    {"select", word_role::query},
    {"table", word_role::query},
    {"with", word_role::query},
    {"values", word_role::values},
    {"escape", word_role::escape},
    {"uescape", word_role::escape},
    {"at", word_role::at},
    {"over", word_role::over},
    {"filter", word_role::group_mark},
    {"within", word_role::group_mark},
    {"nulls", word_role::nulls},
    {"operator", word_role::operator_},
    {"bigint", word_role::type},
    {"bit", word_role::type},
    {"boolean", word_role::type},
    {"char", word_role::type},
    {"character", word_role::type},
    {"dec", word_role::type},
    {"decimal", word_role::type},
    {"double", word_role::type},
    {"float", word_role::type},
    {"int", word_role::type},
    {"integer", word_role::type},
    {"interval", word_role::type},
    {"national", word_role::type},
    {"nchar", word_role::type},
    {"numeric", word_role::type},
    {"real", word_role::type},
    {"smallint", word_role::type},
    {"time", word_role::type},
    {"timestamp", word_role::type},
    {"varchar", word_role::type},
    {"extract", word_role::extract},
    {"normalize", word_role::normalize},
};
inline constexpr std::size_t role_count = sizeof role_list / sizeof *role_list;

struct role_words {
    std::string_view words[role_count] = {};
    constexpr role_words() {
        for (std::size_t i = 0; i < role_count; ++i)
            words[i] = role_list[i].word;
    }
};
inline constexpr meta::word_index<role_count, 256> role_index{role_words().words};

constexpr bool folds_to(std::string_view written, std::string_view lower) {
    const char* const left = written.data();
    const char* const right = lower.data();
    std::size_t rest = lower.size();
    if (written.size() != rest)
        return false;
    while (rest != 0 &&
           byte_table.folded[static_cast<unsigned char>(left[rest - 1])] == static_cast<unsigned char>(right[rest - 1]))
        --rest;
    return rest == 0;
}

}  // namespace detail

/// A word to compare tokens with; its hash is computed where it is declared.
struct word {
    std::string_view text;
    std::uint32_t hash;

    constexpr explicit word(std::string_view lower) : text(lower), hash(meta::hash32(lower)) {}
};

/// Whether the token is that word, unquoted, in any case.
constexpr bool is_word(std::string_view sql, const token& candidate, const word& wanted) {
    return candidate.hash == wanted.hash && candidate.kind == token_kind::identifier &&
           detail::folds_to(candidate.in(sql), wanted.text);
}

/// The role of an unquoted identifier.
constexpr word_role role_of(std::string_view sql, const token& identifier) {
    const std::size_t found = detail::role_index.find(
        identifier.hash, [&](std::string_view lower) { return detail::folds_to(identifier.in(sql), lower); });
    return found == detail::role_count ? word_role::none : detail::role_list[found].role;
}

/// Is it the hash of a general aggregate function's name (manual, 9.21)? Those of statistics are left to the server.
constexpr bool is_aggregate(std::uint32_t hash) {
    using meta::hash32;
    switch (hash) {
        case hash32("count"):
        case hash32("sum"):
        case hash32("avg"):
        case hash32("min"):
        case hash32("max"):
        case hash32("bool_and"):
        case hash32("bool_or"):
        case hash32("every"):
        case hash32("array_agg"):
        case hash32("string_agg"):
        case hash32("json_agg"):
        case hash32("jsonb_agg"): return true;
        default: return false;
    }
}

/// The category of an unquoted identifier.
constexpr keyword_category category_of(std::string_view sql, const token& identifier) {
    return v0::sql::detail::category_at(v0::sql::detail::keyword_index.find(
        identifier.hash, [&](std::string_view lower) { return detail::folds_to(identifier.in(sql), lower); }));
}

}  // namespace typeschema::inline v0::sql::reader
