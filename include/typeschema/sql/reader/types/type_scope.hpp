// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/name.hpp"
#include "typeschema/sql/reader/types/made_types.hpp"
#include "typeschema/sql/reader/types/type_modifier.hpp"

#include <cstdint>

namespace typeschema::inline v0::sql::reader {

/// A column that an expression may name.
struct scope_column {
    model::name name;
    type_code type = code::none;
    std::int32_t modifier = modifier::none;
    bool nullable = true;
};

/// The columns of one table, under the name that stands before them where one does: t.id. Its schema is empty where it is
/// the chain's own.
struct scope_table {
    model::name name;
    model::name schema;
    const scope_column* columns = nullptr;
    std::uint32_t size = 0;
    bool nulls = false;        // an outer join adds rows of NULLs to it
    std::uint64_t merged = 0;  // columns, by their bits, that USING gives another table: found by table.column alone
};

/// What an expression may name: tables, types of the chain.
struct type_scope {
    const scope_table* tables = nullptr;
    std::uint32_t size = 0;
    made_types made;
    const type_scope* outer = nullptr;  // what the query around this one may name
};

/// What an expression may do where it stands. A CHECK: a condition, nothing allowed.
struct expression_rules {
    bool condition = false;              // its type is boolean
    bool immutable = false;              // of an index or a generated column
    type_code assigned_to = code::none;  // the column's type, where the value is stored: DEFAULT, GENERATED
};

}  // namespace typeschema::inline v0::sql::reader
