// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/codegen/cpp_type.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace typeschema::inline v0::codegen {

/// The enum class for a column whose CHECK lists what it may hold: constants with their labels.
struct enumeration {
    std::string name;
    std::vector<std::pair<std::string, std::string>> constants = {};
};

/// A column as the generated code needs it: `sql` is quoted where SQL needs that, `cpp` is its member's name.
struct column {
    std::string sql;
    std::string cpp = {};
    cpp_type type;
    bool nullable = false;
    std::string default_value = {};
    bool never_given = false;  // PostgreSQL refuses a value for it
    enumeration labels = {};   // without a name when the column has none
};

/// One key of an index; `order` is " DESC", " NULLS FIRST" and the like, or empty.
struct ordered_key {
    std::size_t column = 0;
    std::string order = {};
};

/// A primary key, a unique constraint or an index. Columns are positions in `table::columns`.
struct key {
    std::vector<ordered_key> columns = {};
    bool unique = false;
    bool is_index = false;
    std::string given = {};      // the name that its author gave
    std::string predicate = {};  // of a partial index
    std::string method = {};     // empty means btree
};

struct table {
    std::string sql;  // with its schema
    std::string cpp = {};
    std::vector<column> columns = {};
    std::vector<key> keys = {};
};

/// What a chain leads to, in the words of C++.
struct head {
    std::string chain;
    std::string revision;
    std::string fingerprint;
    std::vector<table> tables = {};
};

}  // namespace typeschema::inline v0::codegen
