// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/pq/value.hpp"
#include "typeschema/pq/value/text.hpp"

#include <libpq-fe.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace typeschema::inline v0::pq {

/// One value of one row; a view that lives as long as its result.
class field {
public:
    field(const PGresult* result, int row, int column) : result_(result), row_(row), column_(column) {}

    std::string_view name() const { return PQfname(result_, column_); }
    type_oid type() const { return PQftype(result_, column_); }
    bool is_null() const { return PQgetisnull(result_, row_, column_) == 1; }
    bool is_binary() const { return PQfformat(result_, column_) == 1; }

    std::string_view bytes() const {
        return {PQgetvalue(result_, row_, column_), static_cast<std::size_t>(PQgetlength(result_, row_, column_))};
    }

    /// Throws unexpected_null, type_mismatch or conversion_error; each names the column.
    template <class T>
    T as() const {
        if constexpr (is_optional<T>) {
            if (is_null())
                return std::nullopt;
            return as<typename T::value_type>();
        } else {
            static_assert(decodable<T>,
                          "no column can be read as this C++ type: include its header in typeschema/pq/value/ "
                          "or specialise typeschema::pq::value (for an enum class: typeschema::pq::enum_labels)");
            demand<T>();
            try {
                return value<T>::decode(bytes());
            } catch (const conversion_error& problem) {
                throw conversion_error(described() + ": " + problem.what());
            }
        }
    }

private:
    std::string described() const { return "column \"" + std::string(name()) + "\" (" + type_name(type()) + ")"; }

    template <class T>
    void demand() const {
        if (is_null())
            throw unexpected_null(described() + " is NULL; read it as std::optional<" + value<T>::cpp_name() + ">");
        if (!is_binary() && value<T>::oid != detail::text_oid)
            throw type_mismatch(described() +
                                " came as text, as everything that execute() returns does; ask with "
                                "execute_params() to read it as " +
                                value<T>::cpp_name());
        if (is_binary() && !value<T>::reads(type()))
            throw type_mismatch(described() + " cannot be read as " + value<T>::cpp_name());
    }

    const PGresult* result_;
    int row_;
    int column_;
};

}  // namespace typeschema::inline v0::pq
