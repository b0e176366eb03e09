// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/schema/property.hpp"
#include "typeschema/schema/sequence_option.hpp"

namespace typeschema::inline v0::schema {

constexpr bool is_storage(std::string_view strategy) {
    return strategy == "plain" || strategy == "external" || strategy == "extended" || strategy == "main";
}

}  // namespace typeschema::inline v0::schema

namespace typeschema::inline v0 {

/// How large values of a column are kept (manual, TOAST): plain, external, extended or main. `storage<"external">` makes
/// `ALTER TABLE documents ALTER COLUMN body SET STORAGE external`.
template <meta::fixed_string Strategy>
struct storage : schema::stray {
    static_assert(schema::is_storage(Strategy.view()), "storage<...>: plain, external, extended or main");
    static constexpr void on_column(schema::builder& b) {
        schema::add_column_property(b, model::property_kind::storage, {}, schema::put_text(b, Strategy.text));
    }
};

/// How much ANALYZE keeps of a column, from 0 to 10000: `statistics<500>` makes
/// `ALTER TABLE documents ALTER COLUMN kind SET STATISTICS 500`.
template <std::int64_t Target>
struct statistics : schema::stray {
    static_assert(Target >= 0 && Target <= 10000, "statistics<n>: n is from 0 to 10000");
    static constexpr void on_column(schema::builder& b) {
        schema::add_column_property(b, model::property_kind::statistics, {}, schema::put_number(b, Target));
    }
};

/// A parameter of a column (manual, ALTER TABLE): `column_parameter<"n_distinct", "-0.5">` makes
/// `ALTER TABLE documents ALTER COLUMN kind SET (n_distinct = '-0.5')`.
template <meta::fixed_string Parameter, meta::fixed_string Value>
struct column_parameter : schema::stray {
    static constexpr void on_column(schema::builder& b) {
        schema::add_column_property(b, model::property_kind::column_parameter, schema::put_text(b, Parameter.text),
                                    schema::put_text(b, Value.text));
    }
};

}  // namespace typeschema::inline v0
