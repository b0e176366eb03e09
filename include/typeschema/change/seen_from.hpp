// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/obstacle.hpp"

namespace typeschema::inline v0::change {

namespace detail {

/// Puts a loss or an obstacle under the names that its table and column have in a later state. False where that state does
/// not tell: the table is gone (it comes back empty), the column is, or its values have another type by then.
template <class Fact>
constexpr bool rename_as_in(Fact& fact, std::uint32_t state) {
    if (fact.history->names.objects[fact.object].to <= state)
        return false;
    fact.table = fact.history->table_at(fact.object, state);
    if (fact.column == nullptr)
        return true;
    const model::column_record* const later = fact.table.find(fact.column->number);
    const bool same = later != nullptr && later->type == fact.column->type;
    fact.column = same ? later : nullptr;
    return same;
}

}  // namespace detail

/// for_each_loss, for a database that is still at a later place: behind revision `from`. Names are as they are there, and
/// what cannot be counted there yet is left out. True where nothing was.
template <class Visit>
constexpr bool for_each_loss_from(const model::history& h, std::uint32_t revision, std::uint32_t from, Visit&& visit) {
    bool all = true;
    for_each_loss(h, revision, [&](loss l) {
        if (detail::rename_as_in(l, h.first_steps[from + 1]))
            visit(static_cast<const loss&>(l));
        else
            all = false;
    });
    return all;
}

/// for_each_obstacle in the same way.
template <class Visit>
constexpr bool for_each_obstacle_from(const model::history& h, std::uint32_t revision, std::uint32_t from,
                                      Visit&& visit) {
    bool all = true;
    for_each_obstacle(h, revision, [&](obstacle o) {
        if (detail::rename_as_in(o, h.first_steps[from + 1]) &&
            (o.key == nullptr || detail::has_columns(o.table, o.key_columns)))
            visit(static_cast<const obstacle&>(o));
        else
            all = false;
    });
    return all;
}

}  // namespace typeschema::inline v0::change
