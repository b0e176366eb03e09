// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/loss.hpp"

namespace typeschema::inline v0::change {

/// What the database behind a revision may hold that stops PostgreSQL from undoing it: values of `column` that its type
/// before, that of `back.items[conversion]`, does not take, or rows that the foreign key `key` no longer finds a row for.
struct obstacle {
    const model::history* history = nullptr;
    std::uint32_t revision = 0;
    std::uint32_t object = model::nothing;
    model::table_state table;
    const model::column_record* column = nullptr;
    std::uint32_t conversion = 0;
    const model::part_record* key = nullptr;
    model::list<std::uint16_t> key_columns = {};
    const model::column_record* label = nullptr;  // of an enum type: a value that `column` must not have
};

namespace detail {

constexpr conversions conversions_of(const obstacle& o) {
    return {*o.history, o.revision, o.object, o.column->number, ways::back};
}

template <class Visit>
constexpr void visit_retyped(obstacle o, Visit& visit) {
    const conversions back = conversions_of(o);
    if (!back.readable)
        return;
    for (; o.conversion < back.size; ++o.conversion)
        if (back.items[o.conversion].refuses() || back.items[o.conversion].may_raise())
            visit(static_cast<const obstacle&>(o));
}

/// Do all columns of a key stand in the table?
constexpr bool has_columns(const model::table_state& t, model::list<std::uint16_t> numbers) {
    for (const std::uint16_t number : numbers)
        if (t.find(number) == nullptr)
            return false;
    return !numbers.empty();
}

}  // namespace detail

namespace detail {

/// Each column that may hold a label which goes.
template <class Visit>
constexpr void visit_label(const model::history& h, std::uint32_t revision, const action& a, Visit& visit) {
    const std::uint32_t end = h.first_steps[revision + 1];
    for_each_column_of_type(h, a.object, end,
                            [&](std::uint32_t user, const model::table_state& t, const model::column_record& c) {
                                if (t.kind != model::object_kind::table)
                                    return;
                                obstacle o{&h, revision, user, t, &c};
                                o.label = h.table_at(a.object, end).find(a.was->number);
                                visit(static_cast<const obstacle&>(o));
                            });
}

}  // namespace detail

/// Calls `visit(const obstacle&)` for everything that may stop the way back.
template <class Visit>
constexpr void for_each_obstacle(const model::history& h, std::uint32_t revision, Visit&& visit) {
    const std::uint32_t first = h.first_steps[revision];
    const std::uint32_t end = h.first_steps[revision + 1];
    for (std::uint32_t s = end; s-- > first;)
        backward(h, s, [&](const action& a) {
            const bool key = a.kind == action_kind::add_part && a.part->part->kind == model::part_kind::foreign_key &&
                             (a.part->marks & model::mark::not_valid) == 0;
            if (a.kind == action_kind::set_type_aside && h.names.objects[a.object].to > end)
                return detail::visit_label(h, revision, a, visit);
            if ((!key && a.kind != action_kind::alter_type) || a.through_text || h.names.objects[a.object].to <= end)
                return;
            obstacle o{&h, revision, a.object, h.table_at(a.object, end)};
            if (key) {
                o.key = a.part;
                o.key_columns = {a.table->uses(*a.part).data, a.part->part->constraint->columns.size};
                if (detail::has_columns(o.table, o.key_columns))
                    visit(static_cast<const obstacle&>(o));
                return;
            }
            o.column = o.table.find(a.was->number);
            // One change of type asks for all of the column.
            if (o.column != nullptr && !detail::retyped_before(h, first, s, a.was->number))
                detail::visit_retyped(o, visit);
        });
}

}  // namespace typeschema::inline v0::change
