// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/table_actions.hpp"

namespace typeschema::inline v0::change {

/// The actions of a step on a table; the caller has its states before and behind the step.
template <class Visit>
constexpr void forward_table_step(const model::history& h, std::uint32_t s, const model::table_state& before,
                                  const model::table_state& after, Visit& visit) {
    using enum model::step_kind;
    const model::step& step = *h.names.steps[s].step;
    const std::uint32_t object = h.names.steps[s].object;
    action a{.object = object, .table = &before, .renamed = &after};
    a.concurrently = is_concurrent(step);
    if (is_about_column(step.kind)) {
        a.was = closed_by(before.records, s);
        a.now = opened_by(before.records, s);
    }
    switch (step.kind) {
        case create_table: return create_whole_table(after, object, visit);
        case drop_table:
            a.kind = action_kind::drop_table;
            if (h.names.objects[object].rules != nullptr)
                return drop_linked_table(h, a, visit);
            break;
        case rename_table: a.kind = action_kind::rename_table; break;
        case add_column:
            a.kind = action_kind::add_column;
            a.table = &after;
            visit(a);
            return make_parts(after, object, [&](const model::part_record& p) { return p.from == s + 1; }, visit);
        case drop_column: a.kind = action_kind::drop_column; break;
        case rename_column: a.kind = action_kind::rename_column; break;
        case set_default:
        case drop_default: a.kind = action_kind::alter_default; break;
        case set_not_null:
        case drop_not_null: a.kind = action_kind::alter_nullability; break;
        case change_type: return retype(before, object, a.was, a.now, step.using_text, false, visit);
        case add_part:
            a.kind = action_kind::add_part;
            a.part = part_opened_by(before.records, s);
            if (step.part->property != nullptr) {
                a.kind = action_kind::set_property;
                a.was_part = property_closed_by(before.records, s, *step.part->property);
            } else if (model::takes_index(step)) {
                a.was_part = part_closed_by(before.records, s);
            }
            if (a.kind == action_kind::set_property)
                return set_property(a, visit);
            if (a.part != nullptr)
                return make_part(a, visit);
            break;
        case alter_part:
            a.kind = action_kind::alter_part;
            a.part = part_opened_by(before.records, s);
            a.was_part = part_closed_by(before.records, s);
            break;
        case drop_part:
            a.kind = action_kind::drop_part;
            a.part = part_closed_by(before.records, s);
            break;
        default: return;
    }
    visit(a);
}

constexpr action object_action(const model::history& h, std::uint32_t s, action_kind kind) {
    const std::uint32_t object = h.names.steps[s].object;
    return {.kind = kind, .object = object, .named = &h.names.name_of(object, s + 1)};
}

/// What a data step does, or the way back from it, on the table as the step meets it; a block is about none.
template <class Visit>
constexpr void forward_data(const model::history& h, std::uint32_t s, action_kind kind, Visit& visit) {
    const model::step_record& r = h.names.steps[s];
    action a{.kind = kind, .object = r.object, .text = &h.migrations[r.migration]->id, .step = r.step};
    if (!r.step->data->about_table && !r.step->data->silent)
        return visit(a);
    if (r.object == model::nothing || h.names.objects[r.object].stand_in)
        return;
    const model::table_state before = state_around(h, r.object, s, s);
    a.table = &before;
    visit(a);
}

/// The actions of one step on a database that stands where the step expects it.
template <class Visit>
constexpr void forward(const model::history& h, std::uint32_t s, Visit&& visit) {
    using enum model::step_kind;
    const model::step_record& r = h.names.steps[s];
    switch (r.step->kind) {
        case raw: return visit(action{.kind = action_kind::raw, .text = &r.step->object});
        case guard: return visit(action{.kind = action_kind::guard, .step = r.step});
        case data: return forward_data(h, s, action_kind::data, visit);
        case create_schema:
        case create_extension:
        case create_function: return visit(object_action(h, s, action_kind::create_object));
        case ensure_schema:
        case ensure_extension: return visit(object_action(h, s, action_kind::ensure_object));
        case drop_schema:
        case drop_extension:
        case drop_function: return visit(object_action(h, s, action_kind::drop_object));
        default:
            if (r.object != model::nothing && !h.names.objects[r.object].stand_in) {
                const model::table_state before = state_around(h, r.object, s, s);
                const model::table_state after = state_around(h, r.object, s, s + 1);
                forward_table_step(h, s, before, after, visit);
            }
    }
}

}  // namespace typeschema::inline v0::change
