// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/schema/expression.hpp"
#include "typeschema/schema/put_text.hpp"
#include "typeschema/schema/stray.hpp"
#include "typeschema/schema/types.hpp"

namespace typeschema::inline v0::schema {

/// Notes that the table has a column whose type the chain makes.
constexpr void note_type(builder& b) {
    if (!b.counting && b.table != nullptr && b.column->type.named != nullptr)
        b.table->named_types = true;
}
constexpr void make_nullable(builder& b) {
    if (b.counting)
        return;
    b.column->misplaced = b.column->misplaced || b.column->nullable;
    b.column->nullable = true;
}
constexpr void set_default(builder& b, const model::name& text, const model::default_value& read) {
    const model::default_value* const d = put_default(b, text, read);
    if (b.counting)
        return;
    b.column->misplaced = b.column->misplaced || b.column->default_value != nullptr;
    if (read.type == model::type_id::bigint && b.table != nullptr)
        b.table->named_types = true;
    b.column->default_value = d;
}

}  // namespace typeschema::inline v0::schema

namespace typeschema::inline v0 {

/// Allows NULL: `column<"uri", text, nullable>`. Columns are NOT NULL otherwise.
struct nullable : schema::stray {
    static constexpr void on_column(schema::builder& b) { schema::make_nullable(b); }
};

/// DEFAULT, as SQL text: `default_<"'received'">`, `default_<"now()">`.
template <meta::fixed_string Expression>
struct default_ : schema::stray {
    static constexpr model::default_value read = sql::reader::read_default(Expression.view());
    static constexpr void on_column(schema::builder& b) {
        schema::set_default(b, schema::put_text(b, Expression.text), read);
    }
};

/// `column<"status", varchar<32>, default_<"'received'">>`
/// makes `status varchar(32) DEFAULT 'received' NOT NULL`.
template <meta::fixed_string Name, column_type Type, class... Attributes>
struct column {
    static constexpr void put(schema::builder& b) {
        b.add_column(schema::put_text(b, Name.text), Type::lowered);
        if constexpr (Type::lowered.named != nullptr)
            schema::note_type(b);
        (Attributes::on_column(b), ...);
    }
};

}  // namespace typeschema::inline v0
