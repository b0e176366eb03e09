// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/pq/handle.hpp"
#include "typeschema/pq/row.hpp"

#include <cstddef>
#include <cstdlib>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace typeschema::inline v0::pq {

/// More or fewer rows than the caller said there would be.
class unexpected_rows : public std::runtime_error {
public:
    explicit unexpected_rows(std::size_t rows)
        : std::runtime_error("expected one row, the server sent " + std::to_string(rows)) {}
};

/// What a statement returned; copies share the rows, which live as long as the last copy.
class result {
public:
    class iterator {
    public:
        using value_type = row;
        using difference_type = std::ptrdiff_t;
        using iterator_concept = std::forward_iterator_tag;

        iterator() = default;
        iterator(const PGresult* rows, int index) : rows_(rows), index_(index) {}

        row operator*() const { return {rows_, index_}; }
        iterator& operator++() {
            ++index_;
            return *this;
        }
        iterator operator++(int) { return {rows_, index_++}; }
        bool operator==(const iterator&) const = default;

    private:
        const PGresult* rows_ = nullptr;
        int index_ = 0;
    };

    result() = default;
    explicit result(detail::result_handle rows) : rows_(std::move(rows)) {}

    std::size_t size() const { return static_cast<std::size_t>(PQntuples(rows_.get())); }
    bool empty() const { return size() == 0; }
    std::size_t columns() const { return static_cast<std::size_t>(PQnfields(rows_.get())); }

    row operator[](std::size_t index) const {
        if (index >= size())
            throw std::out_of_range("row " + std::to_string(index) + " of " + std::to_string(size()));
        return {rows_.get(), static_cast<int>(index)};
    }
    iterator begin() const { return {rows_.get(), 0}; }
    iterator end() const { return {rows_.get(), static_cast<int>(size())}; }

    /// The only row; unexpected_rows when there is none or more than one. A temporary result has no row to lend.
    row one() const& {
        if (size() != 1)
            throw unexpected_rows(size());
        return (*this)[0];
    }
    row one() && = delete;

    /// The first value of the only row.
    template <class T>
    T one() const& {
        static_assert(!std::is_same_v<T, std::string_view>, "the text would point into a result that may be gone");
        return one()[0].template as<T>();
    }
    template <class T>
    T one() && {
        return static_cast<const result&>(*this).one<T>();
    }

    /// "INSERT 0 1"
    std::string_view command_tag() const { return rows_ ? PQcmdStatus(rows_.get()) : ""; }

    /// Rows inserted, updated, deleted or returned; 0 for other statements.
    std::size_t affected_rows() const { return rows_ ? std::strtoull(PQcmdTuples(rows_.get()), nullptr, 10) : 0; }

private:
    std::shared_ptr<PGresult> rows_;
};

}  // namespace typeschema::inline v0::pq
