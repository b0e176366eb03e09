// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/meta/word_index.hpp"
#include "typeschema/sql/keywords.hpp"

#include <cstddef>
#include <cstdint>

namespace typeschema::inline v0::sql::reader {

/// The words that the parser tells apart. `none` is every word that is free for all uses; the four last stand for the words
/// that have a category and no part of their own in what is read (PostgreSQL manual, appendix C).
// clang-format off
enum class keyword : std::uint8_t {
    none, null, true_, false_, case_, cast, array, not_, any, all, user, current_catalog, current_date, current_role,
    current_time, current_timestamp, current_user, localtime, localtimestamp, session_user, current_schema,
    collation, exists, row, values, select, with, table, coalesce, nullif, greatest, least, grouping, extract,
    position, substring, overlay, trim, normalize, default_, distinct, variadic, interval, bigint, bit, boolean,
    char_, character, dec, decimal, float_, int_, integer, national, nchar, numeric, real, smallint, time, timestamp,
    varchar, double_, and_, or_, is, isnull, notnull, in, like, ilike, similar, between, collate, at, overlaps,
    escape, operator_, as, when, then, else_, end, from, for_, placing, to, using_, asc, desc, nulls, order, group,
    having, where, window, union_, intersect, except, limit, offset, fetch, on, both, leading, trailing, symmetric,
    asymmetric, into, only, lateral, join, inner, left, right, full, cross, natural, outer, tablesample, by, first,
    last, next, rows, range, groups, partition, preceding, following, unbounded, current, exclude, ties, no, others,
    over, filter, within, recursive, materialized, nowait, skip, locked, update, share, key, of, ordinality, rollup,
    cube, sets, zone, year, month, day, hour, minute, second, precision, varying, without, unknown, document,
    normalized, nfc, nfd, nfkc, nfkd, json, unread_call, column_word, function_word, reserved_word,
};
// clang-format on

/// What a word may be, apart from its part in the grammar: a keyword_category in the low bits, and whether it can be the
/// name of a result only behind AS.
namespace word_trait {
inline constexpr std::uint8_t category = 3, needs_as = 4;
}  // namespace word_trait

namespace detail {

struct keyword_row : meta::listed_word {
    keyword id;
    std::uint8_t traits;
};

// Of the words without a category only those with a part in the grammar. SOME is ANY.
// clang-format off
inline constexpr keyword_row parser_words[] = {
    {{"all", 3, 0x13254bc4u}, keyword::all, 3}, {{"analyse", 7, 0xc060098eu}, keyword::reserved_word, 3},
    {{"analyze", 7, 0x8c7100d3u}, keyword::reserved_word, 3}, {{"and", 3, 0x0f29c2a6u}, keyword::and_, 3},
    {{"any", 3, 0x2c29f04du}, keyword::any, 3}, {{"array", 5, 0x8a58ad26u}, keyword::array, 7},
    {{"as", 2, 0x5e25208du}, keyword::as, 7}, {{"asc", 3, 0x2272d6aau}, keyword::asc, 3},
    {{"asymmetric", 10, 0x270bc1cfu}, keyword::asymmetric, 3}, {{"at", 2, 0x57251588u}, keyword::at, 0},
    {{"authorization", 13, 0x913657beu}, keyword::function_word, 2},
    {{"between", 7, 0xa4ee076fu}, keyword::between, 1}, {{"bigint", 6, 0x8a67a5cau}, keyword::bigint, 1},
    {{"binary", 6, 0xdd856cfcu}, keyword::function_word, 2}, {{"bit", 3, 0x60cae230u}, keyword::bit, 1},
    {{"boolean", 7, 0x65f46ebfu}, keyword::boolean, 1}, {{"both", 4, 0xea81eea2u}, keyword::both, 3},
    {{"by", 2, 0x542bcc94u}, keyword::by, 0}, {{"case", 4, 0x9b2538b1u}, keyword::case_, 3},
    {{"cast", 4, 0xaa25504eu}, keyword::cast, 3}, {{"char", 4, 0xa84c031du}, keyword::char_, 5},
    {{"character", 9, 0x8b3aa710u}, keyword::character, 5}, {{"check", 5, 0xb3711c47u}, keyword::reserved_word, 3},
    {{"coalesce", 8, 0x861cb29au}, keyword::coalesce, 1}, {{"collate", 7, 0x42bbb975u}, keyword::collate, 3},
    {{"collation", 9, 0x69b5e9ccu}, keyword::collation, 2}, {{"column", 6, 0xf5f8d227u}, keyword::reserved_word, 3},
    {{"concurrently", 12, 0xc1d10ae3u}, keyword::function_word, 2},
    {{"constraint", 10, 0xb822e25au}, keyword::reserved_word, 3},
    {{"create", 6, 0x26bb595du}, keyword::reserved_word, 7}, {{"cross", 5, 0x29f5189bu}, keyword::cross, 2},
    {{"cube", 4, 0x6b91d120u}, keyword::cube, 0}, {{"current", 7, 0xd965bbdau}, keyword::current, 0},
    {{"current_catalog", 15, 0x622ff8e2u}, keyword::current_catalog, 3},
    {{"current_date", 12, 0xfbbff57bu}, keyword::current_date, 3},
    {{"current_role", 12, 0xbff4a7cbu}, keyword::current_role, 3},
    {{"current_schema", 14, 0xf3ba3380u}, keyword::current_schema, 2},
    {{"current_time", 12, 0x3751136eu}, keyword::current_time, 3},
    {{"current_timestamp", 17, 0xe82ceccdu}, keyword::current_timestamp, 3},
    {{"current_user", 12, 0x622bceccu}, keyword::current_user, 3}, {{"day", 3, 0xe44f21fdu}, keyword::day, 4},
    {{"dec", 3, 0xc25979d3u}, keyword::dec, 1}, {{"decimal", 7, 0x1f088d4cu}, keyword::decimal, 1},
    {{"default", 7, 0x933b5bdeu}, keyword::default_, 3},
    {{"deferrable", 10, 0x39d29bb7u}, keyword::reserved_word, 3}, {{"desc", 4, 0x83030020u}, keyword::desc, 3},
    {{"distinct", 8, 0x2ae09c8du}, keyword::distinct, 3}, {{"do", 2, 0x621cd814u}, keyword::reserved_word, 3},
    {{"document", 8, 0x96234bd4u}, keyword::document, 0}, {{"double", 6, 0xa0eb0f08u}, keyword::double_, 0},
    {{"else", 4, 0xbdbf5bf0u}, keyword::else_, 3}, {{"end", 3, 0x6a8e75aau}, keyword::end, 3},
    {{"escape", 6, 0x9e212406u}, keyword::escape, 0}, {{"except", 6, 0x38adcbf0u}, keyword::except, 7},
    {{"exclude", 7, 0x665b72a9u}, keyword::exclude, 0}, {{"exists", 6, 0x3bbe55bdu}, keyword::exists, 1},
    {{"extract", 7, 0x9443f47eu}, keyword::extract, 1}, {{"false", 5, 0x0b069958u}, keyword::false_, 3},
    {{"fetch", 5, 0xad7ebfe3u}, keyword::fetch, 7}, {{"filter", 6, 0xc7e16877u}, keyword::filter, 4},
    {{"first", 5, 0x4881d841u}, keyword::first, 0}, {{"float", 5, 0xa6c45d85u}, keyword::float_, 1},
    {{"following", 9, 0x9720d998u}, keyword::following, 0}, {{"for", 3, 0xacf38390u}, keyword::for_, 7},
    {{"foreign", 7, 0x52d19df3u}, keyword::reserved_word, 3},
    {{"freeze", 6, 0x30c707a2u}, keyword::function_word, 2}, {{"from", 4, 0x95cd8075u}, keyword::from, 7},
    {{"full", 4, 0xff79b33cu}, keyword::full, 2}, {{"grant", 5, 0xb155676du}, keyword::reserved_word, 7},
    {{"greatest", 8, 0x09e87176u}, keyword::greatest, 1}, {{"group", 5, 0x5fb91e8cu}, keyword::group, 7},
    {{"grouping", 8, 0x3f83622cu}, keyword::grouping, 1}, {{"groups", 6, 0xaf6bcb6du}, keyword::groups, 0},
    {{"having", 6, 0xdaecdd5cu}, keyword::having, 7}, {{"hour", 4, 0xb6032c0fu}, keyword::hour, 4},
    {{"ilike", 5, 0xbace4ca7u}, keyword::ilike, 2}, {{"in", 2, 0x41387a9eu}, keyword::in, 3},
    {{"initially", 9, 0x1e6db56cu}, keyword::reserved_word, 3}, {{"inner", 5, 0xd8de6a27u}, keyword::inner, 2},
    {{"inout", 5, 0x314a07e2u}, keyword::column_word, 1}, {{"int", 3, 0x95e97e5eu}, keyword::int_, 1},
    {{"integer", 7, 0xbfd2c445u}, keyword::integer, 1}, {{"intersect", 9, 0xf05a4ae6u}, keyword::intersect, 7},
    {{"interval", 8, 0xcedd8578u}, keyword::interval, 1}, {{"into", 4, 0x2f91a723u}, keyword::into, 7},
    {{"is", 2, 0x4e388f15u}, keyword::is, 2}, {{"isnull", 6, 0x625b9014u}, keyword::isnull, 6},
    {{"join", 4, 0xc922bc79u}, keyword::join, 2}, {{"json", 4, 0x36a1a243u}, keyword::json, 0},
    {{"json_array", 10, 0xc54776a9u}, keyword::unread_call, 1},
    {{"json_arrayagg", 13, 0x526fddfeu}, keyword::unread_call, 1},
    {{"json_exists", 11, 0xe8f30be4u}, keyword::unread_call, 1},
    {{"json_objectagg", 14, 0xcb48fddcu}, keyword::unread_call, 1},
    {{"json_query", 10, 0x23a00990u}, keyword::unread_call, 1},
    {{"json_scalar", 11, 0x355282f8u}, keyword::unread_call, 1},
    {{"json_serialize", 14, 0x569161bau}, keyword::unread_call, 1},
    {{"json_table", 10, 0xd2122028u}, keyword::unread_call, 1},
    {{"json_value", 10, 0xe81d504du}, keyword::unread_call, 1}, {{"key", 3, 0x6815c86cu}, keyword::key, 0},
    {{"last", 4, 0x63e1d819u}, keyword::last, 0}, {{"lateral", 7, 0xb62f4a5cu}, keyword::lateral, 3},
    {{"leading", 7, 0x510e15c9u}, keyword::leading, 3}, {{"least", 5, 0x676712b6u}, keyword::least, 1},
    {{"left", 4, 0x124aec70u}, keyword::left, 2}, {{"like", 4, 0x0be7cf36u}, keyword::like, 2},
    {{"limit", 5, 0x32dad934u}, keyword::limit, 7}, {{"localtime", 9, 0xe14dcfc1u}, keyword::localtime, 3},
    {{"localtimestamp", 14, 0x89696e58u}, keyword::localtimestamp, 3},
    {{"locked", 6, 0xce164093u}, keyword::locked, 0}, {{"materialized", 12, 0x4f2498c2u}, keyword::materialized, 0},
    {{"merge_action", 12, 0x908cbd32u}, keyword::unread_call, 1}, {{"minute", 6, 0x38e70f69u}, keyword::minute, 4},
    {{"month", 5, 0xd67a0605u}, keyword::month, 4}, {{"national", 8, 0x3defe8d7u}, keyword::national, 1},
    {{"natural", 7, 0xdfbaa916u}, keyword::natural, 2}, {{"nchar", 5, 0xe0333069u}, keyword::nchar, 1},
    {{"next", 4, 0x5cb68de8u}, keyword::next, 0}, {{"nfc", 3, 0x2ca05822u}, keyword::nfc, 0},
    {{"nfd", 3, 0x27a05043u}, keyword::nfd, 0}, {{"nfkc", 4, 0xb17ec19bu}, keyword::nfkc, 0},
    {{"nfkd", 4, 0xb67ec97au}, keyword::nfkd, 0}, {{"no", 2, 0x62366ffau}, keyword::no, 0},
    {{"none", 4, 0xada7afdbu}, keyword::column_word, 1}, {{"normalize", 9, 0xce79296cu}, keyword::normalize, 1},
    {{"normalized", 10, 0x10bb9798u}, keyword::normalized, 0}, {{"not", 3, 0x29b19c8au}, keyword::not_, 3},
    {{"notnull", 7, 0x5872cc7bu}, keyword::notnull, 6}, {{"nowait", 6, 0xbc494affu}, keyword::nowait, 0},
    {{"null", 4, 0x77074ba4u}, keyword::null, 3}, {{"nullif", 6, 0x6bb7f203u}, keyword::nullif, 1},
    {{"nulls", 5, 0x377c6375u}, keyword::nulls, 0}, {{"numeric", 7, 0x68f8a468u}, keyword::numeric, 1},
    {{"of", 2, 0x69343c68u}, keyword::of, 0}, {{"offset", 6, 0x14c8d3cau}, keyword::offset, 7},
    {{"on", 2, 0x61342fd0u}, keyword::on, 7}, {{"only", 4, 0x9d9e89f7u}, keyword::only, 3},
    {{"operator", 8, 0xfbd4eefdu}, keyword::operator_, 0}, {{"or", 2, 0x5d342984u}, keyword::or_, 3},
    {{"order", 5, 0x732c1097u}, keyword::order, 7}, {{"ordinality", 10, 0xc15ceb12u}, keyword::ordinality, 0},
    {{"others", 6, 0x23a5c9f2u}, keyword::others, 0}, {{"out", 3, 0xab1a365fu}, keyword::column_word, 1},
    {{"outer", 5, 0xa20bc574u}, keyword::outer, 2}, {{"over", 4, 0x31f6520fu}, keyword::over, 4},
    {{"overlaps", 8, 0x806061a1u}, keyword::overlaps, 6}, {{"overlay", 7, 0x2065d503u}, keyword::overlay, 1},
    {{"partition", 9, 0xd9095409u}, keyword::partition, 0}, {{"placing", 7, 0x14655eefu}, keyword::placing, 3},
    {{"position", 8, 0x934f4e0au}, keyword::position, 1}, {{"preceding", 9, 0xde23ecf2u}, keyword::preceding, 0},
    {{"precision", 9, 0x83f71517u}, keyword::precision, 5}, {{"primary", 7, 0x5a2e5fd9u}, keyword::reserved_word, 3},
    {{"range", 5, 0xfadc0cd2u}, keyword::range, 0}, {{"real", 4, 0xd6dfb05du}, keyword::real, 1},
    {{"recursive", 9, 0x5bee3c77u}, keyword::recursive, 0},
    {{"references", 10, 0x6392f7cbu}, keyword::reserved_word, 3},
    {{"returning", 9, 0xa64345b9u}, keyword::reserved_word, 7}, {{"right", 5, 0x78e32de5u}, keyword::right, 2},
    {{"rollup", 6, 0xfeca7e93u}, keyword::rollup, 0}, {{"row", 3, 0x440e1d7bu}, keyword::row, 1},
    {{"rows", 4, 0x2a37b398u}, keyword::rows, 0}, {{"second", 6, 0xabf8d4ddu}, keyword::second, 4},
    {{"select", 6, 0x11c2662du}, keyword::select, 3}, {{"session_user", 12, 0xa8fb05fbu}, keyword::session_user, 3},
    {{"setof", 5, 0x54641746u}, keyword::column_word, 1}, {{"sets", 4, 0x5f70b550u}, keyword::sets, 0},
    {{"share", 5, 0xa9c9fc38u}, keyword::share, 0}, {{"similar", 7, 0x6c185226u}, keyword::similar, 2},
    {{"skip", 4, 0x416b7bc2u}, keyword::skip, 0}, {{"smallint", 8, 0x819d3215u}, keyword::smallint, 1},
    {{"some", 4, 0xf3611c71u}, keyword::any, 3}, {{"substring", 9, 0x9ba9b528u}, keyword::substring, 1},
    {{"symmetric", 9, 0x2da4a560u}, keyword::symmetric, 3},
    {{"system_user", 11, 0xe41abba6u}, keyword::reserved_word, 3}, {{"table", 5, 0x4a9c9bdfu}, keyword::table, 3},
    {{"tablesample", 11, 0xa7ccdd2du}, keyword::tablesample, 2}, {{"then", 4, 0xe522e976u}, keyword::then, 3},
    {{"ties", 4, 0x5b51b376u}, keyword::ties, 0}, {{"time", 4, 0x5d3c9be4u}, keyword::time, 1},
    {{"timestamp", 9, 0xb283d523u}, keyword::timestamp, 1}, {{"to", 2, 0x42454824u}, keyword::to, 7},
    {{"trailing", 8, 0x1f153b95u}, keyword::trailing, 3}, {{"treat", 5, 0x231af847u}, keyword::unread_call, 1},
    {{"trim", 4, 0x75943bc9u}, keyword::trim, 1}, {{"true", 4, 0x4db211e5u}, keyword::true_, 3},
    {{"unbounded", 9, 0x29df842bu}, keyword::unbounded, 0}, {{"union", 5, 0xdbded6f4u}, keyword::union_, 7},
    {{"unique", 6, 0x3dbe3b26u}, keyword::reserved_word, 3}, {{"unknown", 7, 0x9b759fb9u}, keyword::unknown, 0},
    {{"update", 6, 0x280f9474u}, keyword::update, 0}, {{"user", 4, 0x60785ef2u}, keyword::user, 3},
    {{"using", 5, 0x69ce1407u}, keyword::using_, 3}, {{"values", 6, 0x34474c3bu}, keyword::values, 1},
    {{"varchar", 7, 0xf82db032u}, keyword::varchar, 1}, {{"variadic", 8, 0xa52a0930u}, keyword::variadic, 3},
    {{"varying", 7, 0xe0fafb7bu}, keyword::varying, 4}, {{"verbose", 7, 0xcc6bf91du}, keyword::function_word, 2},
    {{"when", 4, 0x7f778519u}, keyword::when, 3}, {{"where", 5, 0x056c1458u}, keyword::where, 7},
    {{"window", 6, 0xa172b7ddu}, keyword::window, 7}, {{"with", 4, 0x0c4afe69u}, keyword::with, 7},
    {{"within", 6, 0x31cedb2au}, keyword::within, 4}, {{"without", 7, 0x3ff21de3u}, keyword::without, 4},
    {{"xmlattributes", 13, 0xe98ad943u}, keyword::unread_call, 1},
    {{"xmlconcat", 9, 0x816d28deu}, keyword::unread_call, 1},
    {{"xmlelement", 10, 0xc0ac326eu}, keyword::unread_call, 1},
    {{"xmlexists", 9, 0x4ca0475eu}, keyword::unread_call, 1},
    {{"xmlforest", 9, 0xc7e2d49fu}, keyword::unread_call, 1},
    {{"xmlnamespaces", 13, 0x11757db2u}, keyword::unread_call, 1},
    {{"xmlparse", 8, 0x7b257229u}, keyword::unread_call, 1}, {{"xmlpi", 5, 0x97740bc1u}, keyword::unread_call, 1},
    {{"xmlroot", 7, 0x187a7fc2u}, keyword::unread_call, 1},
    {{"xmlserialize", 12, 0xc04d4ca4u}, keyword::unread_call, 1},
    {{"xmltable", 8, 0x2e280b8au}, keyword::unread_call, 1}, {{"year", 4, 0xae7f4d1cu}, keyword::year, 4},
    {{"zone", 4, 0x0390dc47u}, keyword::zone, 0},
};
// clang-format on
inline constexpr std::size_t parser_word_count = sizeof parser_words / sizeof *parser_words;

inline constexpr meta::word_index<keyword_row, parser_word_count, 512> parser_word_index{parser_words};

}  // namespace detail

}  // namespace typeschema::inline v0::sql::reader
