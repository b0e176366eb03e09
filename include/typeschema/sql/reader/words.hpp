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

struct word_and_role : meta::listed_word {
    word_role role;
};

inline constexpr word_and_role role_list[] = {
    {{"null", 4, 0x77074ba4u}, word_role::value},
    {{"true", 4, 0x4db211e5u}, word_role::value},
    {{"false", 5, 0x0b069958u}, word_role::value},
    {{"current_catalog", 15, 0x622ff8e2u}, word_role::value},
    {{"current_date", 12, 0xfbbff57bu}, word_role::value},
    {{"current_role", 12, 0xbff4a7cbu}, word_role::value},
    {{"current_schema", 14, 0xf3ba3380u}, word_role::value},
    {{"current_time", 12, 0x3751136eu}, word_role::value},
    {{"current_timestamp", 17, 0xe82ceccdu}, word_role::value},
    {{"current_user", 12, 0x622bceccu}, word_role::value},
    {{"localtime", 9, 0xe14dcfc1u}, word_role::value},
    {{"localtimestamp", 14, 0x89696e58u}, word_role::value},
    {{"session_user", 12, 0xa8fb05fbu}, word_role::value},
    {{"system_user", 11, 0xe41abba6u}, word_role::value},
    {{"user", 4, 0x60785ef2u}, word_role::value},
    {{"all", 3, 0x13254bc4u}, word_role::prefix},
    {{"any", 3, 0x2c29f04du}, word_role::prefix},
    {{"array", 5, 0x8a58ad26u}, word_role::prefix},
    {{"asymmetric", 10, 0x270bc1cfu}, word_role::prefix},
    {{"both", 4, 0xea81eea2u}, word_role::prefix},
    {{"case", 4, 0x9b2538b1u}, word_role::prefix},
    {{"cast", 4, 0xaa25504eu}, word_role::prefix},
    {{"collation", 9, 0x69b5e9ccu}, word_role::prefix},
    {{"distinct", 8, 0x2ae09c8du}, word_role::prefix},
    {{"leading", 7, 0x510e15c9u}, word_role::prefix},
    {{"some", 4, 0xf3611c71u}, word_role::prefix},
    {{"symmetric", 9, 0x2da4a560u}, word_role::prefix},
    {{"trailing", 8, 0x1f153b95u}, word_role::prefix},
    {{"variadic", 8, 0xa52a0930u}, word_role::prefix},
    {{"else", 4, 0xbdbf5bf0u}, word_role::joint},
    {{"for", 3, 0xacf38390u}, word_role::joint},
    {{"from", 4, 0x95cd8075u}, word_role::joint},
    {{"placing", 7, 0x14655eefu}, word_role::joint},
    {{"then", 4, 0xe522e976u}, word_role::joint},
    {{"to", 2, 0x42454824u}, word_role::joint},
    {{"when", 4, 0x7f778519u}, word_role::joint},
    {{"where", 5, 0x056c1458u}, word_role::joint},
    {{"and", 3, 0x0f29c2a6u}, word_role::infix},
    {{"between", 7, 0xa4ee076fu}, word_role::infix},
    {{"ilike", 5, 0xbace4ca7u}, word_role::infix},
    {{"in", 2, 0x41387a9eu}, word_role::infix},
    {{"like", 4, 0x0be7cf36u}, word_role::infix},
    {{"or", 2, 0x5d342984u}, word_role::infix},
    {{"overlaps", 8, 0x806061a1u}, word_role::infix},
    {{"similar", 7, 0x6c185226u}, word_role::infix},
    {{"asc", 3, 0x2272d6aau}, word_role::postfix},
    {{"desc", 4, 0x83030020u}, word_role::postfix},
    {{"isnull", 6, 0x625b9014u}, word_role::postfix},
    {{"notnull", 7, 0x5872cc7bu}, word_role::postfix},
    {{"is", 2, 0x4e388f15u}, word_role::is},
    {{"not", 3, 0x29b19c8au}, word_role::not_},
    {{"as", 2, 0x5e25208du}, word_role::as},
    {{"collate", 7, 0x42bbb975u}, word_role::collate},
    {{"group", 5, 0x5fb91e8cu}, word_role::clause},
    {{"order", 5, 0x732c1097u}, word_role::clause},
    {{"end", 3, 0x6a8e75aau}, word_role::case_end},
    {{"select", 6, 0x11c2662du}, word_role::query},
    {{"table", 5, 0x4a9c9bdfu}, word_role::query},
    {{"with", 4, 0x0c4afe69u}, word_role::query},
    {{"values", 6, 0x34474c3bu}, word_role::values},
    {{"escape", 6, 0x9e212406u}, word_role::escape},
    {{"uescape", 7, 0x74dc8533u}, word_role::escape},
    {{"at", 2, 0x57251588u}, word_role::at},
    {{"over", 4, 0x31f6520fu}, word_role::over},
    {{"filter", 6, 0xc7e16877u}, word_role::group_mark},
    {{"within", 6, 0x31cedb2au}, word_role::group_mark},
    {{"nulls", 5, 0x377c6375u}, word_role::nulls},
    {{"operator", 8, 0xfbd4eefdu}, word_role::operator_},
    {{"bigint", 6, 0x8a67a5cau}, word_role::type},
    {{"bit", 3, 0x60cae230u}, word_role::type},
    {{"boolean", 7, 0x65f46ebfu}, word_role::type},
    {{"char", 4, 0xa84c031du}, word_role::type},
    {{"character", 9, 0x8b3aa710u}, word_role::type},
    {{"dec", 3, 0xc25979d3u}, word_role::type},
    {{"decimal", 7, 0x1f088d4cu}, word_role::type},
    {{"double", 6, 0xa0eb0f08u}, word_role::type},
    {{"float", 5, 0xa6c45d85u}, word_role::type},
    {{"int", 3, 0x95e97e5eu}, word_role::type},
    {{"integer", 7, 0xbfd2c445u}, word_role::type},
    {{"interval", 8, 0xcedd8578u}, word_role::type},
    {{"national", 8, 0x3defe8d7u}, word_role::type},
    {{"nchar", 5, 0xe0333069u}, word_role::type},
    {{"numeric", 7, 0x68f8a468u}, word_role::type},
    {{"real", 4, 0xd6dfb05du}, word_role::type},
    {{"smallint", 8, 0x819d3215u}, word_role::type},
    {{"time", 4, 0x5d3c9be4u}, word_role::type},
    {{"timestamp", 9, 0xb283d523u}, word_role::type},
    {{"varchar", 7, 0xf82db032u}, word_role::type},
    {{"extract", 7, 0x9443f47eu}, word_role::extract},
    {{"normalize", 9, 0xce79296cu}, word_role::normalize},
};
inline constexpr std::size_t role_count = sizeof role_list / sizeof *role_list;

inline constexpr meta::word_index<word_and_role, role_count, 256> role_index{role_list};

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
