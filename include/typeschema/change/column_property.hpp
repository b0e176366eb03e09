// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/set_property.hpp"
#include "typeschema/schema/column_property.hpp"

namespace typeschema::inline v0::change {

/// Says something of a column; an empty value takes it back.
constexpr void put_column_property(schema::builder& b, const model::qualified_name& table, const model::name& column,
                                   model::property_kind kind, const model::name& key, const model::name& value) {
    put_property(b, table, kind, {model::subject_kind::column, column}, key, value);
}

}  // namespace typeschema::inline v0::change

namespace typeschema::inline v0 {

/// `set_storage<"documents", "body", "external">` makes `ALTER TABLE documents ALTER COLUMN body SET STORAGE external`. What is
/// stored already stays as it is. The inverse sets what stood before, or what the type has.
template <schema::identifier Table, meta::fixed_string Column, meta::fixed_string Strategy>
struct set_storage {
    static_assert(schema::is_storage(Strategy.view()), "set_storage<...>: plain, external, extended or main");
    static constexpr void put(schema::builder& b) {
        change::put_column_property(b, Table.put(b), schema::put_text(b, Column.text), model::property_kind::storage,
                                    {}, schema::put_text(b, Strategy.text));
    }
};
/// `reset_storage<"documents", "body">` sets what the type has.
template <schema::identifier Table, meta::fixed_string Column>
struct reset_storage {
    static constexpr void put(schema::builder& b) {
        change::put_column_property(b, Table.put(b), schema::put_text(b, Column.text), model::property_kind::storage,
                                    {}, {});
    }
};

/// `set_statistics<"documents", "kind", 500>` makes `ALTER TABLE documents ALTER COLUMN kind SET STATISTICS 500`. The inverse
/// sets what stood before, or -1, which is the server's default.
template <schema::identifier Table, meta::fixed_string Column, std::int64_t Target>
struct set_statistics {
    static_assert(Target >= 0 && Target <= 10000, "set_statistics<...>: the target is from 0 to 10000");
    static constexpr void put(schema::builder& b) {
        change::put_column_property(b, Table.put(b), schema::put_text(b, Column.text), model::property_kind::statistics,
                                    {}, schema::put_number(b, Target));
    }
};
/// `reset_statistics<"documents", "kind">` makes `ALTER TABLE documents ALTER COLUMN kind SET STATISTICS -1`.
template <schema::identifier Table, meta::fixed_string Column>
struct reset_statistics {
    static constexpr void put(schema::builder& b) {
        change::put_column_property(b, Table.put(b), schema::put_text(b, Column.text), model::property_kind::statistics,
                                    {}, {});
    }
};

/// `set_column_parameter<"documents", "kind", "n_distinct", "-0.5">` makes
/// `ALTER TABLE documents ALTER COLUMN kind SET (n_distinct = '-0.5')`. The inverse sets what stood before, or resets it.
template <schema::identifier Table, meta::fixed_string Column, meta::fixed_string Parameter, meta::fixed_string Value>
struct set_column_parameter {
    static constexpr void put(schema::builder& b) {
        change::put_column_property(b, Table.put(b), schema::put_text(b, Column.text),
                                    model::property_kind::column_parameter, schema::put_text(b, Parameter.text),
                                    schema::put_text(b, Value.text));
    }
};
/// `reset_column_parameter<"documents", "kind", "n_distinct">` makes
/// `ALTER TABLE documents ALTER COLUMN kind RESET (n_distinct)`.
template <schema::identifier Table, meta::fixed_string Column, meta::fixed_string Parameter>
struct reset_column_parameter {
    static constexpr void put(schema::builder& b) {
        change::put_column_property(b, Table.put(b), schema::put_text(b, Column.text),
                                    model::property_kind::column_parameter, schema::put_text(b, Parameter.text), {});
    }
};

/// `set_collation<"documents", "kind", "C">` makes `ALTER TABLE documents ALTER COLUMN kind TYPE text COLLATE "C"`. The inverse
/// gives back the collation that stood before, or the type's.
template <schema::identifier Table, meta::fixed_string Column, meta::fixed_string Collation>
struct set_collation {
    static constexpr void put(schema::builder& b) {
        change::put_column_property(b, Table.put(b), schema::put_text(b, Column.text), model::property_kind::collation,
                                    {}, schema::put_text(b, Collation.text));
    }
};
/// `reset_collation<"documents", "kind">` makes `ALTER TABLE documents ALTER COLUMN kind TYPE text`.
template <schema::identifier Table, meta::fixed_string Column>
struct reset_collation {
    static constexpr void put(schema::builder& b) {
        change::put_column_property(b, Table.put(b), schema::put_text(b, Column.text), model::property_kind::collation,
                                    {}, {});
    }
};

}  // namespace typeschema::inline v0
