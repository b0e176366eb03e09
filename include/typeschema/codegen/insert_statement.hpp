// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/pq/connection.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace typeschema::inline v0::codegen {

/// An INSERT of one row that names only the columns it has a value for; what it leaves out gets its DEFAULT.
/// Makes `insert into app.users (name, age) values ($1, $2) returning id, name, age`. Names are SQL text, already quoted.
class insert_statement {
public:
    explicit insert_statement(std::string table) : table_(std::move(table)) {}

    /// `cast` follows the placeholder: "::numeric".
    template <class T>
    void set(std::string_view column, const T& value, std::string_view cast = {}) {
        values_.add(value);
        columns_ += (columns_.empty() ? "" : ", ") + std::string(column);
        placeholders_ += (placeholders_.empty() ? "$" : ", $") + std::to_string(values_.size()) + std::string(cast);
    }

    /// Leaves the column out when the optional is empty.
    template <class T>
    void set_or_default(std::string_view column, const std::optional<T>& value, std::string_view cast = {}) {
        if (value)
            set(column, *value, cast);
    }

    std::string sql(std::string_view returning) const {
        const std::string row =
            columns_.empty() ? std::string("default values") : "(" + columns_ + ") values (" + placeholders_ + ")";
        return "insert into " + table_ + " " + row + " returning " + std::string(returning);
    }

    pq::result execute(pq::connection& on, std::string_view returning) const {
        return on.execute_params(sql(returning), values_);
    }

private:
    std::string table_;
    std::string columns_;
    std::string placeholders_;
    pq::parameters values_;
};

}  // namespace typeschema::inline v0::codegen
