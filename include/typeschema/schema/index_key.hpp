// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/schema/expression.hpp"
#include "typeschema/schema/on.hpp"
#include "typeschema/schema/property.hpp"

namespace typeschema::inline v0::schema {

/// What the key that was put last has besides its column; null while counting.
constexpr model::details* details_of_key(builder& b) {
    return b.details_of(b.counting ? nullptr : &b.last_key().more);
}
constexpr void set_collation(builder& b, const model::name& collation) {
    model::details* const d = details_of_key(b);
    if (!b.counting)
        d->collation = collation;
}
/// Its parameters were put before.
constexpr void set_operator_class(builder& b, const model::name& operator_class) {
    model::details* const d = details_of_key(b);
    if (b.counting)
        return;
    d->operator_class = operator_class;
    d->parameters = b.take_names();
}
constexpr void note_expression(builder& b, const model::details* d) {
    if (!b.counting)
        b.expression_uses = static_cast<std::uint16_t>(b.expression_uses + d->text.uses.size);
}
constexpr void set_order(builder& b, bool is_descending, bool nulls_first, bool nulls_last) {
    if (b.counting)
        return;
    b.last_key().descending = is_descending;
    b.last_key().nulls_first = nulls_first;
    b.last_key().nulls_last = nulls_last;
}

template <meta::fixed_string Column, class... Options>
struct column_key {
    static constexpr void put_key(builder& b) {
        add_index_key(b, put_text(b, Column.text), key_order::plain);
        (Options::on_key(b), ...);
    }
};
template <meta::fixed_string Text, class... Options>
struct expression_key {
    static constexpr auto read = sql::reader::first_names<few_names>(Text.view());
    static constexpr void put_key(builder& b) {
        add_index_key(b, {}, key_order::plain);
        model::details* const d = details_of_key(b);
        put_expression(b, b.counting ? nullptr : &d->text, Text.view(), put_text(b, Text.text), read);
        note_expression(b, d);
        (Options::on_key(b), ...);
    }
};

}  // namespace typeschema::inline v0::schema

namespace typeschema::inline v0 {

/// A key of an index that is computed: `on<expression<"lower(email)">>`. The names in it are read and must be columns of the
/// table. What follows is as for index_key.
template <meta::fixed_string Text, class... Options>
inline constexpr auto expression = schema::key<0, schema::expression_key<Text, Options...>>{};

/// A column as a key of an index with more than an order: `on<index_key<"title", operator_class<"text_pattern_ops">>>`. It
/// takes operator_class<…>, collated<…> and one of descending, descending_nulls_last and ascending_nulls_first.
template <meta::fixed_string Column, class... Options>
inline constexpr auto index_key = schema::key<0, schema::column_key<Column, Options...>>{};

/// An operator class other than the type's own, with its parameters: `operator_class<"gist_trgm_ops", "siglen = 32">`.
template <meta::fixed_string Name, meta::fixed_string... Parameters>
struct operator_class : schema::stray {
    static constexpr void on_key(schema::builder& b) {
        const int in_order[] = {0, (b.add_name(schema::put_text(b, Parameters.text)), 0)...};
        (void)in_order;
        schema::set_operator_class(b, schema::put_text(b, Name.text));
    }
};
/// COLLATE of a key of an index, or of a column: `column<"code", text, collated<"C">>` makes `code text COLLATE "C" NOT NULL`.
template <meta::fixed_string Collation>
struct collated : schema::stray {
    static constexpr void on_key(schema::builder& b) { schema::set_collation(b, schema::put_text(b, Collation.text)); }
    static constexpr void on_column(schema::builder& b) {
        schema::add_column_property(b, model::property_kind::collation, {}, schema::put_text(b, Collation.text));
    }
};
struct descending : schema::stray {
    static constexpr void on_key(schema::builder& b) { schema::set_order(b, true, false, false); }
};
struct descending_nulls_last : schema::stray {
    static constexpr void on_key(schema::builder& b) { schema::set_order(b, true, false, true); }
};
struct ascending_nulls_first : schema::stray {
    static constexpr void on_key(schema::builder& b) { schema::set_order(b, false, true, false); }
};

}  // namespace typeschema::inline v0
