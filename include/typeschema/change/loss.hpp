// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/backward.hpp"
#include "typeschema/change/conversion.hpp"
#include "typeschema/change/render.hpp"

namespace typeschema::inline v0::change {

/// What undoing a revision would destroy, told for the database behind that revision: names as they are there.
/// `column` is null when whole rows go; `added` is the column as the revision added it, null where it only changed its type.
struct loss {
    const model::history* history = nullptr;
    std::uint32_t revision = 0;
    std::uint32_t object = model::nothing;
    model::table_state table;
    const model::column_record* column = nullptr;
    const model::column_record* added = nullptr;
    std::uint32_t rows_of = model::nothing;  // the step that inserted the rows which go
};

namespace detail {

constexpr conversions conversions_of(const loss& l) {
    return {*l.history, l.revision, l.object, l.column->number,
            l.added == nullptr ? ways::back_and_forth : ways::forth};
}

/// A change of type whose inverse takes each value back as it was, or none at all.
constexpr bool loses_nothing(const conversions& all) {
    return all.readable && all.size == 2 && !all.may_raise() && comes_back(*all.items[0].from, *all.items[0].to);
}

/// Can the values of a column that goes be computed again? Those of a column that stopped to be computed are told once,
/// where the column was added.
constexpr bool is_computed(const loss& l, std::uint32_t s) {
    const model::history& h = *l.history;
    if (sql::said_of(l.table, *l.column, model::property_kind::generated) != nullptr)
        return true;
    return h.names.steps[s].step->kind == model::step_kind::add_part &&
           h.table_at(l.object, h.first_steps[l.revision]).find(l.column->number) == nullptr;
}

/// Did an earlier step of the revision change the type of this column already?
constexpr bool retyped_before(const model::history& h, std::uint32_t first, std::uint32_t s, std::uint16_t number) {
    for (std::uint32_t earlier = first; earlier < s; ++earlier)
        if (h.names.steps[earlier].object == h.names.steps[s].object &&
            h.names.steps[earlier].step->kind == model::step_kind::change_type &&
            closed_by(h.segments[h.segment_at(h.names.steps[s].object, earlier + 1)], earlier)->number == number)
            return true;
    return false;
}

}  // namespace detail

/// Calls `visit(const loss&)` for everything that undoing a revision destroys. What the revision made and took away again
/// is not there to be lost, a table that goes whole is told once, and so is a column. A value that the way down refuses
/// (obstacle.hpp) is not lost.
template <class Visit>
constexpr void for_each_loss(const model::history& h, std::uint32_t revision, Visit&& visit) {
    const std::uint32_t first = h.first_steps[revision];
    const std::uint32_t end = h.first_steps[revision + 1];
    for (std::uint32_t s = first; s < end; ++s)
        backward(h, s, [&](const action& a) {
            if (a.kind == action_kind::take_rows_back && h.names.objects[a.object].from <= first &&
                h.names.objects[a.object].to > end) {
                loss l{&h, revision, a.object, h.table_at(a.object, end)};
                l.rows_of = s;
                return visit(l);
            }
            if ((a.kind != action_kind::drop_table && a.kind != action_kind::drop_column &&
                 a.kind != action_kind::alter_type) ||
                a.through_text)
                return;
            const model::object_record& o = h.names.objects[a.object];
            if (o.kind != model::object_kind::table && o.kind != model::object_kind::sequence)
                return;
            const bool made_here = o.from > first;
            if (o.to <= end || (made_here && a.kind != action_kind::drop_table) ||
                (o.rules != nullptr && o.rules->is_counted(h, a.object, first, end)))
                return;
            loss l{&h, revision, a.object, h.table_at(a.object, end)};
            if (a.kind == action_kind::drop_table)
                return visit(l);
            l.column = l.table.find(a.was->number);
            if (l.column == nullptr)
                return;
            if (a.kind == action_kind::drop_column && detail::is_computed(l, s))
                return;
            if (a.kind == action_kind::drop_column)
                l.added = a.was;
            else if (h.table_at(a.object, first).find(a.was->number) == nullptr ||
                     detail::retyped_before(h, first, s, a.was->number) ||
                     detail::loses_nothing(detail::conversions_of(l)))
                return;
            visit(l);
        });
}

/// `rows of zero_admin.inbox_items`, `values of zero_admin.inbox_items.uri`
constexpr void put_loss(sql::writer& w, const loss& l) {
    w.put(l.table.kind == model::object_kind::sequence ? "positions of "
          : l.column == nullptr                        ? "rows of "
                                                       : "values of ");
    sql::put_table_name(w, l.table.named);
    if (l.column != nullptr) {
        w.put('.');
        sql::quote_identifier(w, l.column->named.view());
    }
    if (l.rows_of != model::nothing)
        w.put(" that were changed since they were inserted");
}

}  // namespace typeschema::inline v0::change
