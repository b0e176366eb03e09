// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

namespace typeschema::inline v0::pq {

/// What the server says about an error or a notice (PostgreSQL manual, "Error and Notice Message Fields").
/// Fields that it did not send are empty; position counts characters of the statement from 1, 0 is none.
struct diagnostics {
    std::string sqlstate = {};
    std::string severity = {};
    std::string message = {};
    std::string detail = {};
    std::string hint = {};
    std::string schema_name = {};
    std::string table_name = {};
    std::string column_name = {};
    std::string constraint_name = {};
    int position = 0;
    std::string statement = {};
};

}  // namespace typeschema::inline v0::pq
