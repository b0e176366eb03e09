// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/schema/expression.hpp"
#include "typeschema/schema/property.hpp"
#include "typeschema/schema/stray.hpp"

namespace typeschema::inline v0 {

/// A column that PostgreSQL computes of others of its row: `column<"total", numeric<>, generated_always_as<"price * amount">>`
/// makes `total numeric GENERATED ALWAYS AS (price * amount) STORED NOT NULL`. The names in the expression are read and must be
/// columns of the table that are not computed themselves (TS134); its functions must be immutable, which the server judges.
template <meta::fixed_string Expression>
struct generated_always_as : schema::stray {
    static constexpr auto read = sql::reader::first_names<schema::few_names>(Expression.view());
    static constexpr void on_column(schema::builder& b) {
        const model::name text = schema::put_text(b, Expression.text);
        model::property* const p = schema::add_column_property(b, model::property_kind::generated, {}, text);
        schema::put_expression(b, b.counting ? nullptr : &p->text, Expression.view(), text, read);
    }
};

}  // namespace typeschema::inline v0
