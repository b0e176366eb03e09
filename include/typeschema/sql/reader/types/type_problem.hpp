// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/reader/tree/tree.hpp"
#include "typeschema/sql/reader/types/type_code.hpp"

#include <cstdint>

namespace typeschema::inline v0::sql::reader {

/// Why an expression has no type. The numbers are those of the problems that tell it: 401 is TS401.
enum class type_error : std::uint16_t {
    none = 0,
    unknown_column = 401,
    no_operator = 402,       // for these types
    no_function = 403,       // of this name for these arguments
    ambiguous = 404,         // more than one operator or function, or more than one column
    not_boolean = 405,       // a condition of another type
    unlike_types = 406,      // of CASE, IN, ARRAY, COALESCE, or what a cast or a column does not take
    not_immutable = 407,     // in an index or a generated column
    not_allowed_here = 408,  // an aggregate, a window function, a query, a function that gives rows, a parameter
    not_understood = 409,    // PostgreSQL may take it
    too_much_work = 410,
    unknown_table = 411,
    not_grouped = 412,     // a column beside aggregates that GROUP BY does not name
    columns_differ = 413,  // in number: of a set operation, a subquery, VALUES, an alias
};

/// One finding: the node at fault, and the types that met there; `none` where there is none to tell.
struct type_problem {
    type_error why = type_error::none;
    node_id at = 0;
    type_code left = code::none;
    type_code right = code::none;
};

}  // namespace typeschema::inline v0::sql::reader
