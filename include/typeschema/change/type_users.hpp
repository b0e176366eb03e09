// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/table_actions.hpp"

namespace typeschema::inline v0::change {

namespace detail {

/// Was the object of a reference met at an earlier one of the same type?
constexpr bool was_met(const model::history& h, std::uint32_t type, std::uint32_t reference) {
    for (std::uint32_t i = h.names.objects[type].first_reference; i != reference; i = h.names.references[i].next)
        if (h.names.references[i].column != nullptr &&
            h.names.references[i].object == h.names.references[reference].object)
            return true;
    return false;
}

constexpr bool is_of_extension(const model::history& h, std::uint32_t object, std::uint32_t state,
                               const model::type& t) {
    return t.id == model::type_id::existing && h.names.objects[object].kind == model::object_kind::extension &&
           h.names.name_of(object, state).object == t.existing().extension;
}

}  // namespace detail

/// Calls `visit(object, table_state, column_record)` for each column that has a type of the chain, or of an extension, in a
/// state: of tables, domains and composite types. What is made of types as a whole, a cast say, is visited once.
template <class Visit>
constexpr void for_each_column_of_type(const model::history& h, std::uint32_t type, std::uint32_t state,
                                       Visit&& visit) {
    for (std::uint32_t i = h.names.objects[type].first_reference; i != model::nothing; i = h.names.references[i].next) {
        const model::reference_record& r = h.names.references[i];
        const model::object_record& o = h.names.objects[r.object];
        if (r.column == nullptr || state < o.from || state >= o.to || detail::was_met(h, type, i))
            continue;
        const model::table_state t = h.table_at(r.object, state);
        for (std::uint32_t k = 0; k < t.records.column_count; ++k) {
            const model::column_record& c = t.records.columns[k];
            if (!t.holds(c) || (c.type_object != type && !detail::is_of_extension(h, type, state, c.type)))
                continue;
            visit(r.object, t, c);
            if (model::has_maker(o.kind))
                break;
        }
    }
}

}  // namespace typeschema::inline v0::change
