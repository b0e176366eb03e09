// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/schema/expression.hpp"
#include "typeschema/schema/identifier.hpp"
#include "typeschema/schema/on.hpp"
#include "typeschema/schema/stray.hpp"

namespace typeschema::inline v0::schema {

/// An index on the keys that were put before.
constexpr void add_index(builder& b, const model::name& given, bool exact, bool unique) {
    b.add_part(model::part_kind::index, given, exact);
    b.index = b.indexes.next();
    if (b.counting)
        return;
    b.part->index = b.index;
    b.index->keys = b.take_keys();
    b.index->unique = unique;
    b.index->expression_uses = b.expression_uses;
    b.expression_uses = 0;
}
constexpr void set_method(builder& b, const model::name& method) {
    if (b.counting)
        return;
    b.take_once(b.index->method.size != 0);
    b.index->method = method;
}

}  // namespace typeschema::inline v0::schema

namespace typeschema::inline v0 {

/// The predicate of a partial index: `where<"collection_id is null">`.
template <meta::fixed_string Predicate>
struct where : schema::stray {
    static constexpr auto read = sql::reader::first_names<schema::few_names>(Predicate.view());
    static constexpr void on_index(schema::builder& b) {
        schema::put_expression(b, b.counting ? nullptr : &b.index->predicate, Predicate.view(),
                               schema::put_text(b, Predicate.text), read);
    }
    static constexpr void on_exclusion(schema::builder& b) { on_index(b); }
};

/// The access method of an index; btree when not given: `method<"gin">`.
template <meta::fixed_string Method>
struct method : schema::stray {
    static constexpr void on_index(schema::builder& b) { schema::set_method(b, schema::put_text(b, Method.text)); }
    static constexpr void on_exclusion(schema::builder& b) { on_index(b); }
};

/// ON ONLY: the partitions of the table get no such index.
struct only : schema::stray {
    static constexpr void on_index(schema::builder& b) {
        if (!b.counting)
            b.index->only = true;
    }
};

/// `index_<"tenant_created", on<"tenant_id", desc<"created_at">>>`
/// makes `CREATE INDEX ix_<table>__tenant_created ON <table> (tenant_id, created_at DESC)`.
/// The name ends in _ because POSIX has a function `index`.
template <schema::identifier Name, class On, class... Options>
struct index_ : schema::stray {
    static constexpr void put(schema::builder& b) {
        On::put_keys(b);
        schema::add_index(b, Name.put_name(b), Name.exact, false);
        (Options::on_index(b), ...);
    }
};

/// The same with CREATE UNIQUE INDEX; a target for foreign keys unless it has a predicate.
template <schema::identifier Name, class On, class... Options>
struct unique_index : schema::stray {
    static constexpr void put(schema::builder& b) {
        On::put_keys(b);
        schema::add_index(b, Name.put_name(b), Name.exact, true);
        (Options::on_index(b), ...);
    }
};

}  // namespace typeschema::inline v0
