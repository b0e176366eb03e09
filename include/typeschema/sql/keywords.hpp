// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/meta/word_index.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace typeschema::inline v0::sql {

/// How PostgreSQL's grammar treats a word that is not free for every use (manual, appendix C).
/// `column_name`: a column or table may be called so, a function or type may not; `type_function_name`: the reverse.
enum class keyword_category : std::uint8_t { none, column_name, type_function_name, reserved };

namespace detail {

// The union over PostgreSQL 13 to 18, sorted within each category; the unreserved words are left out.
// clang-format off
inline constexpr meta::listed_word keyword_words[] = {
    // column_name
    {"between", 7, 0xa4ee076fu}, {"bigint", 6, 0x8a67a5cau}, {"bit", 3, 0x60cae230u}, {"boolean", 7, 0x65f46ebfu},
    {"char", 4, 0xa84c031du}, {"character", 9, 0x8b3aa710u}, {"coalesce", 8, 0x861cb29au}, {"dec", 3, 0xc25979d3u},
    {"decimal", 7, 0x1f088d4cu}, {"exists", 6, 0x3bbe55bdu}, {"extract", 7, 0x9443f47eu}, {"float", 5, 0xa6c45d85u},
    {"greatest", 8, 0x09e87176u}, {"grouping", 8, 0x3f83622cu}, {"inout", 5, 0x314a07e2u}, {"int", 3, 0x95e97e5eu},
    {"integer", 7, 0xbfd2c445u}, {"interval", 8, 0xcedd8578u}, {"json", 4, 0x36a1a243u},
    {"json_array", 10, 0xc54776a9u}, {"json_arrayagg", 13, 0x526fddfeu}, {"json_exists", 11, 0xe8f30be4u},
    {"json_object", 11, 0xe4803d63u}, {"json_objectagg", 14, 0xcb48fddcu}, {"json_query", 10, 0x23a00990u},
    {"json_scalar", 11, 0x355282f8u}, {"json_serialize", 14, 0x569161bau}, {"json_table", 10, 0xd2122028u},
    {"json_value", 10, 0xe81d504du}, {"least", 5, 0x676712b6u}, {"merge_action", 12, 0x908cbd32u},
    {"national", 8, 0x3defe8d7u}, {"nchar", 5, 0xe0333069u}, {"none", 4, 0xada7afdbu}, {"normalize", 9, 0xce79296cu},
    {"nullif", 6, 0x6bb7f203u}, {"numeric", 7, 0x68f8a468u}, {"out", 3, 0xab1a365fu}, {"overlay", 7, 0x2065d503u},
    {"position", 8, 0x934f4e0au}, {"precision", 9, 0x83f71517u}, {"real", 4, 0xd6dfb05du}, {"row", 3, 0x440e1d7bu},
    {"setof", 5, 0x54641746u}, {"smallint", 8, 0x819d3215u}, {"substring", 9, 0x9ba9b528u}, {"time", 4, 0x5d3c9be4u},
    {"timestamp", 9, 0xb283d523u}, {"treat", 5, 0x231af847u}, {"trim", 4, 0x75943bc9u}, {"values", 6, 0x34474c3bu},
    {"varchar", 7, 0xf82db032u}, {"xmlattributes", 13, 0xe98ad943u}, {"xmlconcat", 9, 0x816d28deu},
    {"xmlelement", 10, 0xc0ac326eu}, {"xmlexists", 9, 0x4ca0475eu}, {"xmlforest", 9, 0xc7e2d49fu},
    {"xmlnamespaces", 13, 0x11757db2u}, {"xmlparse", 8, 0x7b257229u}, {"xmlpi", 5, 0x97740bc1u},
    {"xmlroot", 7, 0x187a7fc2u}, {"xmlserialize", 12, 0xc04d4ca4u}, {"xmltable", 8, 0x2e280b8au},
    // type_function_name
    {"authorization", 13, 0x913657beu}, {"binary", 6, 0xdd856cfcu}, {"collation", 9, 0x69b5e9ccu},
    {"concurrently", 12, 0xc1d10ae3u}, {"cross", 5, 0x29f5189bu}, {"current_schema", 14, 0xf3ba3380u},
    {"freeze", 6, 0x30c707a2u}, {"full", 4, 0xff79b33cu}, {"ilike", 5, 0xbace4ca7u}, {"inner", 5, 0xd8de6a27u},
    {"is", 2, 0x4e388f15u}, {"isnull", 6, 0x625b9014u}, {"join", 4, 0xc922bc79u}, {"left", 4, 0x124aec70u},
    {"like", 4, 0x0be7cf36u}, {"natural", 7, 0xdfbaa916u}, {"notnull", 7, 0x5872cc7bu}, {"outer", 5, 0xa20bc574u},
    {"overlaps", 8, 0x806061a1u}, {"right", 5, 0x78e32de5u}, {"similar", 7, 0x6c185226u},
    {"tablesample", 11, 0xa7ccdd2du}, {"verbose", 7, 0xcc6bf91du},
    // reserved
    {"all", 3, 0x13254bc4u}, {"analyse", 7, 0xc060098eu}, {"analyze", 7, 0x8c7100d3u}, {"and", 3, 0x0f29c2a6u},
    {"any", 3, 0x2c29f04du}, {"array", 5, 0x8a58ad26u}, {"as", 2, 0x5e25208du}, {"asc", 3, 0x2272d6aau},
    {"asymmetric", 10, 0x270bc1cfu}, {"both", 4, 0xea81eea2u}, {"case", 4, 0x9b2538b1u}, {"cast", 4, 0xaa25504eu},
    {"check", 5, 0xb3711c47u}, {"collate", 7, 0x42bbb975u}, {"column", 6, 0xf5f8d227u},
    {"constraint", 10, 0xb822e25au}, {"create", 6, 0x26bb595du}, {"current_catalog", 15, 0x622ff8e2u},
    {"current_date", 12, 0xfbbff57bu}, {"current_role", 12, 0xbff4a7cbu}, {"current_time", 12, 0x3751136eu},
    {"current_timestamp", 17, 0xe82ceccdu}, {"current_user", 12, 0x622bceccu}, {"default", 7, 0x933b5bdeu},
    {"deferrable", 10, 0x39d29bb7u}, {"desc", 4, 0x83030020u}, {"distinct", 8, 0x2ae09c8du}, {"do", 2, 0x621cd814u},
    {"else", 4, 0xbdbf5bf0u}, {"end", 3, 0x6a8e75aau}, {"except", 6, 0x38adcbf0u}, {"false", 5, 0x0b069958u},
    {"fetch", 5, 0xad7ebfe3u}, {"for", 3, 0xacf38390u}, {"foreign", 7, 0x52d19df3u}, {"from", 4, 0x95cd8075u},
    {"grant", 5, 0xb155676du}, {"group", 5, 0x5fb91e8cu}, {"having", 6, 0xdaecdd5cu}, {"in", 2, 0x41387a9eu},
    {"initially", 9, 0x1e6db56cu}, {"intersect", 9, 0xf05a4ae6u}, {"into", 4, 0x2f91a723u},
    {"lateral", 7, 0xb62f4a5cu}, {"leading", 7, 0x510e15c9u}, {"limit", 5, 0x32dad934u}, {"localtime", 9, 0xe14dcfc1u},
    {"localtimestamp", 14, 0x89696e58u}, {"not", 3, 0x29b19c8au}, {"null", 4, 0x77074ba4u}, {"offset", 6, 0x14c8d3cau},
    {"on", 2, 0x61342fd0u}, {"only", 4, 0x9d9e89f7u}, {"or", 2, 0x5d342984u}, {"order", 5, 0x732c1097u},
    {"placing", 7, 0x14655eefu}, {"primary", 7, 0x5a2e5fd9u}, {"references", 10, 0x6392f7cbu},
    {"returning", 9, 0xa64345b9u}, {"select", 6, 0x11c2662du}, {"session_user", 12, 0xa8fb05fbu},
    {"some", 4, 0xf3611c71u}, {"symmetric", 9, 0x2da4a560u}, {"system_user", 11, 0xe41abba6u},
    {"table", 5, 0x4a9c9bdfu}, {"then", 4, 0xe522e976u}, {"to", 2, 0x42454824u}, {"trailing", 8, 0x1f153b95u},
    {"true", 4, 0x4db211e5u}, {"union", 5, 0xdbded6f4u}, {"unique", 6, 0x3dbe3b26u}, {"user", 4, 0x60785ef2u},
    {"using", 5, 0x69ce1407u}, {"variadic", 8, 0xa52a0930u}, {"when", 4, 0x7f778519u}, {"where", 5, 0x056c1458u},
    {"window", 6, 0xa172b7ddu}, {"with", 4, 0x0c4afe69u},
};
// clang-format on
inline constexpr std::size_t column_name_words = 63;
inline constexpr std::size_t type_function_name_words = 23;
inline constexpr std::size_t keyword_count = sizeof keyword_words / sizeof *keyword_words;

inline constexpr meta::word_index<meta::listed_word, keyword_count, 512> keyword_index{keyword_words};

constexpr keyword_category category_at(std::size_t found) {
    if (found == keyword_count)
        return keyword_category::none;
    if (found < column_name_words)
        return keyword_category::column_name;
    if (found < column_name_words + type_function_name_words)
        return keyword_category::type_function_name;
    return keyword_category::reserved;
}

}  // namespace detail

/// The category of a word given in lower case, as PostgreSQL folds it; `none` for unreserved and ordinary words.
constexpr keyword_category category_of(std::string_view word) {
    return detail::category_at(detail::keyword_index.find(word));
}

}  // namespace typeschema::inline v0::sql
