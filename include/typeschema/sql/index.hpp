// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/property.hpp"
#include "typeschema/sql/index_keys.hpp"

namespace typeschema::inline v0::sql {

/// A storage parameter of an index stands in the statement that creates it: some count only while it is built.
constexpr bool is_index_parameter(const model::part_record& p) {
    return p.subject != nullptr && p.part->property != nullptr &&
           p.part->property->kind == model::property_kind::storage_parameter;
}

/// Is it a parameter that the index has when it is created, in this state or by the step right behind it?
constexpr bool is_parameter_of(const model::table_state& t, const model::part_record& index,
                               const model::part_record& p) {
    if (p.subject != index.part || !is_index_parameter(p))
        return false;
    return t.holds(index) ? t.holds(p) : index.to == t.state ? p.to == index.to : p.from == index.from;
}

/// `CREATE UNIQUE INDEX ix_users__email ON app.users USING btree (email DESC) WHERE …`
constexpr void put_create_index(writer& w, const model::history& h, const model::table_state& t,
                                const model::part_record& p, bool concurrently = false) {
    const model::index& i = *p.part->index;
    const std::uint16_t* numbers = t.records.uses + p.first_use;
    w.put(i.unique ? "CREATE UNIQUE INDEX " : "CREATE INDEX ");
    w.put(concurrently ? "CONCURRENTLY " : "");
    put_part_name(w, h, p);
    w.put(i.only ? " ON ONLY " : " ON ");
    put_table_name(w, t.named);
    put_method(w, i);
    put_index_keys(w, t, i, numbers);
    put_included(w, t, i.included, numbers);
    if (i.nulls_not_distinct)
        w.put(" NULLS NOT DISTINCT");
    put_parameters(w, t, [&](const model::part_record& said) { return is_parameter_of(t, p, said); });
    if (!i.predicate.empty()) {
        w.put(" WHERE ");
        put_expression(w, t, i.predicate, numbers);
    }
}

/// `DROP INDEX app.ix_users__email`
constexpr void put_drop_index(writer& w, const model::history& h, const model::table_state& t,
                              const model::part_record& p, bool concurrently = false) {
    w.put(concurrently ? "DROP INDEX CONCURRENTLY " : "DROP INDEX ");
    put_index_name(w, h, t, p);
}

}  // namespace typeschema::inline v0::sql
