// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/casts.hpp"
#include "typeschema/model/property.hpp"
#include "typeschema/model/records.hpp"
#include "typeschema/sql/storage.hpp"

#include <cstdint>

namespace typeschema::inline v0::change {

/// Why PostgreSQL refuses what is said of a column, whatever the column holds.
enum class column_trouble : std::uint8_t {
    none,
    no_collation,
    no_number,
    nullable_number,
    number_and_default,
    plain_storage,
    generated_and_default,
};

/// Types that sequences number.
constexpr bool is_number_of_rows(const model::type& t) {
    return !t.array && is_whole(t.id);
}

/// Types of fixed length have only one storage.
constexpr bool takes_storage(const model::type& t, std::string_view strategy) {
    return strategy == "plain" || sql::default_storage(t) != "plain";
}

constexpr column_trouble judge_column(const model::property& said, const model::column_record& c) {
    using enum model::property_kind;
    if (said.kind == collation)
        return sql::is_collatable(c.type) ? column_trouble::none : column_trouble::no_collation;
    if (said.kind == model::property_kind::storage)
        return takes_storage(c.type, said.value.view()) ? column_trouble::none : column_trouble::plain_storage;
    if (said.kind == generated)
        return c.default_value == nullptr ? column_trouble::none : column_trouble::generated_and_default;
    if (!model::has_sequence(said.kind))
        return column_trouble::none;
    if (!is_number_of_rows(c.type))
        return column_trouble::no_number;
    if (c.nullable)
        return column_trouble::nullable_number;
    return c.default_value == nullptr ? column_trouble::none : column_trouble::number_and_default;
}

}  // namespace typeschema::inline v0::change
