// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/registry_work.hpp"
#include "typeschema/change/set_property.hpp"
#include "typeschema/schema/table.hpp"

namespace typeschema::inline v0::change {

/// Does a column of an object have the type that a step says? A type of the chain may have another name by now.
constexpr bool has_type(const registry_work& w, std::uint32_t object, const model::column& declared,
                        const model::column& said) {
    if (said.type.id != model::type_id::named || declared.type.id != model::type_id::named)
        return declared.type.same_base(said.type);
    const std::uint32_t named = w.find_name(model::object_kind::enum_type, *said.type.named);
    if (named == model::nothing || declared.type.array != said.type.array)
        return false;
    for (std::uint32_t i = w.objects[w.names[named].object].first_reference; i != model::nothing;
         i = w.references[i].next)
        if (w.references[i].object == object && w.references[i].column == &declared)
            return true;
    return false;
}
/// The same for as many columns as a step says.
constexpr bool has_types(const registry_work& w, std::uint32_t object, const model::list<model::column>& said) {
    const model::list<model::column>& there = w.objects[object].declared->columns;
    for (std::uint32_t i = 0; i < said.size; ++i)
        if (i == there.size || !has_type(w, object, there[i], said[i]))
            return false;
    return true;
}

/// DROP of an object that its types tell apart: Types declares one of the same types.
template <class Types>
constexpr void put_drop_made(schema::builder& b) {
    put_step(b, model::step_kind::drop_table, Types::put_name(b));
    if (b.counting)
        return;
    b.step->table = &schema::lowered_table<Types>::parts.tables.items[0];
    b.step->of = b.step->table->kind;
}
/// The property that was put before is what the step says of such an object.
template <class Types>
constexpr void put_said_of_made(schema::builder& b) {
    put_said(b, Types::put_name(b), model::object_kind::table);
    if (b.counting)
        return;
    b.step->table = &schema::lowered_table<Types>::parts.tables.items[0];
    b.step->of = b.step->table->kind;
}

}  // namespace typeschema::inline v0::change
