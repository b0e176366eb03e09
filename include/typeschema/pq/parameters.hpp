// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/pq/value.hpp"

#include <libpq-fe.h>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace typeschema::inline v0::pq {

/// The values of $1, $2, … of one statement, encoded in the binary format.
class parameters {
public:
    parameters() = default;

    template <class... T>
    explicit parameters(const T&... values) {
        (add(values), ...);
    }

    template <class T>
    void add(const T& x) {
        static_assert(encodable<T>,
                      "this C++ type is no parameter: include its header in typeschema/pq/value/ or specialise "
                      "typeschema::pq::value (for an enum class: typeschema::pq::enum_labels)");
        static_assert(value<T>::oid != 0, "an array of this C++ type has no built-in PostgreSQL type");
        std::string bytes;
        value<T>::encode(x, bytes);
        types_.push_back(value<T>::oid);
        values_.emplace_back(std::move(bytes));
    }

    /// std::nullopt is NULL.
    template <class T>
    void add(const std::optional<T>& x) {
        if (x)
            return add(*x);
        types_.push_back(value<T>::oid);
        values_.emplace_back(std::nullopt);
    }

    std::size_t size() const { return values_.size(); }

    /// Sends the statement with these values; results come in the binary format too. False as PQsendQueryParams.
    bool send(PGconn* to, const std::string& sql) const {
        std::vector<const char*> data;
        std::vector<int> lengths;
        for (const auto& bytes : values_) {
            data.push_back(bytes ? bytes->data() : nullptr);
            lengths.push_back(bytes ? static_cast<int>(bytes->size()) : 0);
        }
        const std::vector<int> formats(values_.size(), binary);
        return PQsendQueryParams(to, sql.c_str(), static_cast<int>(values_.size()), types_.data(), data.data(),
                                 lengths.data(), formats.data(), binary) == 1;
    }

private:
    static constexpr int binary = 1;

    std::vector<Oid> types_;
    std::vector<std::optional<std::string>> values_;
};

}  // namespace typeschema::inline v0::pq
