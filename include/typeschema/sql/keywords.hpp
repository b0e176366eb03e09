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
inline constexpr std::string_view keyword_words[] = {
    // column_name
    "between", "bigint", "bit", "boolean", "char", "character", "coalesce", "dec", "decimal", "exists", "extract",
    "float", "greatest", "grouping", "inout", "int", "integer", "interval", "json", "json_array", "json_arrayagg",
    "json_exists", "json_object", "json_objectagg", "json_query", "json_scalar", "json_serialize", "json_table",
    "json_value", "least", "merge_action", "national", "nchar", "none", "normalize", "nullif", "numeric", "out",
    "overlay", "position", "precision", "real", "row", "setof", "smallint", "substring", "time", "timestamp",
    "treat", "trim", "values", "varchar", "xmlattributes", "xmlconcat", "xmlelement", "xmlexists", "xmlforest",
    "xmlnamespaces", "xmlparse", "xmlpi", "xmlroot", "xmlserialize", "xmltable",
    // type_function_name
    "authorization", "binary", "collation", "concurrently", "cross", "current_schema", "freeze", "full", "ilike",
    "inner", "is", "isnull", "join", "left", "like", "natural", "notnull", "outer", "overlaps", "right", "similar",
    "tablesample", "verbose",
    // reserved
    "all", "analyse", "analyze", "and", "any", "array", "as", "asc", "asymmetric", "both", "case", "cast", "check",
    "collate", "column", "constraint", "create", "current_catalog", "current_date", "current_role", "current_time",
    "current_timestamp", "current_user", "default", "deferrable", "desc", "distinct", "do", "else", "end", "except",
    "false", "fetch", "for", "foreign", "from", "grant", "group", "having", "in", "initially", "intersect", "into",
    "lateral", "leading", "limit", "localtime", "localtimestamp", "not", "null", "offset", "on", "only", "or",
    "order", "placing", "primary", "references", "returning", "select", "session_user", "some", "symmetric",
    "system_user", "table", "then", "to", "trailing", "true", "union", "unique", "user", "using", "variadic", "when",
    "where", "window", "with",
};
// clang-format on
inline constexpr std::size_t column_name_words = 63;
inline constexpr std::size_t type_function_name_words = 23;
inline constexpr std::size_t keyword_count = sizeof keyword_words / sizeof *keyword_words;

inline constexpr meta::word_index<keyword_count, 512> keyword_index{keyword_words};

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
