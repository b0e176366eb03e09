// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/schema/expression.hpp"
#include "typeschema/schema/identifier.hpp"
#include "typeschema/schema/on.hpp"

namespace typeschema::inline v0 {

/// The predicate of a partial index: `where<"collection_id is null">`.
template <meta::fixed_string Predicate>
struct where {
    static constexpr void apply(schema::builder& b, model::index& i) {
        schema::put_expression<Predicate>(b, i.predicate);
    }
};

/// The access method of an index; btree when not given: `method<"gin">`.
template <meta::fixed_string Method>
struct method {
    static constexpr void apply(schema::builder& b, model::index& i) { i.method = b.text(Method.text, Method.size()); }
};

namespace schema {
template <identifier Name, class On, bool Unique, class... Options>
constexpr void put_index(builder& b) {
    model::index& i = b.indexes.next();
    i.keys = On::put_keys(b);
    i.unique = Unique;
    (Options::apply(b, i), ...);
    model::part& p = b.parts.next();
    p.kind = model::part_kind::index;
    p.given = Name.put_name(b);
    p.exact = Name.exact;
    p.index = &i;
}
}  // namespace schema

/// `index_<"tenant_created", on<"tenant_id", desc<"created_at">>>`
/// makes `CREATE INDEX ix_<table>__tenant_created ON <table> (tenant_id, created_at DESC)`.
/// The name ends in _ because POSIX has a function `index`.
template <schema::identifier Name, class On, class... Options>
struct index_ {
    static constexpr void put(schema::builder& b) { schema::put_index<Name, On, false, Options...>(b); }
};

/// The same with CREATE UNIQUE INDEX; a target for foreign keys unless it has a predicate.
template <schema::identifier Name, class On, class... Options>
struct unique_index {
    static constexpr void put(schema::builder& b) { schema::put_index<Name, On, true, Options...>(b); }
};

}  // namespace typeschema::inline v0
