// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/pq/field.hpp"

#include <libpq-fe.h>

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>

namespace typeschema::inline v0::pq {

/// One row of a result; a view that lives as long as its result.
class row {
public:
    row(const PGresult* result, int index) : result_(result), index_(index) {}

    std::size_t size() const { return static_cast<std::size_t>(PQnfields(result_)); }

    field operator[](std::size_t column) const {
        if (column >= size())
            throw std::out_of_range("column " + std::to_string(column) + " of a row of " + std::to_string(size()));
        return {result_, index_, static_cast<int>(column)};
    }

    /// By the exact name; one that is missing or stands twice is an error.
    field operator[](std::string_view name) const {
        const std::size_t column = find(name, 0);
        if (column == size())
            throw std::out_of_range("no column \"" + std::string(name) + "\" among " + names());
        if (find(name, column + 1) != size())
            throw std::out_of_range("two columns \"" + std::string(name) + "\" in " + names());
        return (*this)[column];
    }

private:
    std::size_t find(std::string_view name, std::size_t from) const {
        while (from < size() && name != PQfname(result_, static_cast<int>(from)))
            ++from;
        return from < size() ? from : size();
    }

    std::string names() const {
        std::string list;
        for (std::size_t i = 0; i < size(); ++i)
            list += (i == 0 ? "" : ", ") + std::string((*this)[i].name());
        return list;
    }

    const PGresult* result_;
    int index_;
};

}  // namespace typeschema::inline v0::pq
