// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/drop_column.hpp"
#include "typeschema/change/forward.hpp"
#include "typeschema/change/misfit.hpp"
#include "typeschema/change/type_users.hpp"

namespace typeschema::inline v0::change {

/// A column comes back with everything that PostgreSQL dropped together with it.
template <class Visit>
constexpr void restore_column(const model::table_state& before, std::uint32_t object, std::uint32_t s,
                              const model::column_record* column, const model::name& refill, Visit& visit) {
    visit(action{.kind = action_kind::add_column, .object = object, .table = &before, .now = column, .text = &refill});
    if (!refill.empty() && !model::has_value(column->default_value))
        visit(action{
            .kind = action_kind::alter_default, .object = object, .table = &before, .was = column, .now = column});
    make_parts(before, object, [&](const model::part_record& p) { return p.to == s + 1; }, visit);
}

/// Whoever visits actions, behind one type: a long function that is seldom reached is compiled once.
class action_visitor {
public:
    constexpr virtual void operator()(const action& a) const = 0;

protected:
    constexpr ~action_visitor() = default;
};
template <class Visit>
struct visitor_of final : action_visitor {
    Visit& visit;

    constexpr explicit visitor_of(Visit& v) : visit(v) {}
    constexpr void operator()(const action& a) const override { visit(a); }
};

/// PostgreSQL has no way to take a label from an enum type, so the type is made anew and every column that has it goes over.
/// A cast, or what else is made of the type as a whole, goes before it and is made again when all columns are there.
/// A row with that label stops it: obstacle.hpp.
constexpr void take_label_back(const model::history& h, std::uint32_t s, const model::table_state& before,
                               const model::table_state& after, const action_visitor& visit) {
    const std::uint32_t object = h.names.steps[s].object;
    const model::name no_text;
    const auto through_text = [&](action each) {
        each.through_text = each.kind == action_kind::alter_type;
        visit(each);
    };
    enum { drop, go_over, create };
    action a{.kind = action_kind::set_type_aside, .object = object, .table = &after};
    a.was = opened_by(before.records, s);
    for (const int turn : {drop, go_over, create}) {
        if (turn == go_over) {
            visit(a);
            create_whole_table(before, object, visit);
        }
        for_each_column_of_type(
            h, object, s + 1, [&](std::uint32_t user, const model::table_state& t, const model::column_record& c) {
                if (!model::has_maker(t.kind))
                    return turn == go_over ? retype(t, user, &c, &c, no_text, false, through_text) : void();
                if (turn == drop)
                    visit(action{.kind = action_kind::drop_table, .object = user, .table = &t});
                if (turn == create)
                    create_whole_table(t, user, visit);
            });
    }
    a.kind = action_kind::drop_type_aside;
    visit(a);
}

/// What was altered is altered back. PostgreSQL cannot make a valid constraint NOT VALID: it is made anew, with what is said
/// of it.
template <class Visit>
constexpr void take_alteration_back(const model::table_state& before, const model::table_state& after,
                                    std::uint32_t object, std::uint32_t s, Visit& visit) {
    const model::part_record* const was = part_opened_by(before.records, s);
    const model::part_record* const now = part_closed_by(before.records, s);
    action a{.kind = action_kind::alter_part, .object = object, .table = &after, .part = now, .was_part = was};
    if ((now->marks & ~was->marks & model::mark::not_valid) == 0)
        return visit(a);
    visit(action{.kind = action_kind::drop_part, .object = object, .table = &after, .part = was});
    make_parts(
        before, object,
        [&](const model::part_record& p) { return &p == now || (p.subject == now->part && before.holds(p)); }, visit);
}

/// Keeps the actions that it is handed. Functions that fill one are compiled once, whoever visits them.
struct action_list {
    action* items = nullptr;
    std::uint32_t size = 0;

    constexpr explicit action_list(std::uint32_t room) : items(new action[room]) {}
    action_list(const action_list&) = delete;
    constexpr ~action_list() { delete[] items; }
    constexpr void operator()(const action& a) { items[size++] = a; }
};

/// A column is computed again, for which it is made anew, and with it whatever is on it.
constexpr void generate_again(const model::table_state& before, const model::table_state& after, std::uint32_t object,
                              const model::part_record& generated, action_list& all) {
    const model::column_record* const c = after.find(after.records.uses[generated.first_use]);
    const auto is_on_it = [&](const model::part_record& p) {
        return p.use_count != 0 && &p != &generated && before.uses(p, c->number);
    };
    for (std::uint32_t i = 0; i < after.records.part_count; ++i)
        if (const model::part_record& p = after.records.parts[i];
            after.holds(p) && is_on_it(p) && !goes_with_column(*p.part, after.records.uses + p.first_use, c->number))
            all(action{.kind = action_kind::drop_part, .object = object, .table = &after, .part = &p});
    all(action{.kind = action_kind::drop_column, .object = object, .table = &after, .was = c});
    all(action{.kind = action_kind::add_column, .object = object, .table = &before, .now = c});
    make_parts(
        before, object,
        [&](const model::part_record& p) {
            return before.holds(p) && (is_on_it(p) || is_said_of_one(before, p, is_on_it));
        },
        all);
}

/// The actions of a step on a table; the caller has its states before and behind the step.
template <class Visit>
constexpr void backward_table_step(const model::history& h, std::uint32_t s, const model::table_state& before,
                                   const model::table_state& after, Visit& visit) {
    using enum model::step_kind;
    const model::step& step = *h.names.steps[s].step;
    const std::uint32_t object = h.names.steps[s].object;
    action a{.object = object, .table = &after, .renamed = &before};
    a.concurrently = is_concurrent(step);
    if (is_about_column(step.kind)) {
        a.was = opened_by(before.records, s);
        a.now = closed_by(before.records, s);
    }
    switch (step.kind) {
        case create_table:
            a.kind = action_kind::drop_table;
            if (h.names.objects[object].rules != nullptr)
                return drop_linked_table(h, a, visit);
            break;
        case drop_table: return create_whole_table(before, object, visit);
        case rename_table: a.kind = action_kind::rename_table; break;
        case add_column:
            if (after.kind == model::object_kind::enum_type)
                return take_label_back(h, s, before, after, visitor_of<Visit>(visit));
            a.kind = action_kind::drop_column;
            break;
        case drop_column: return restore_column(before, object, s, a.now, step.back, visit);
        case rename_column: a.kind = action_kind::rename_column; break;
        case set_default:
        case drop_default: a.kind = action_kind::alter_default; break;
        case set_not_null:
        case drop_not_null: a.kind = action_kind::alter_nullability; break;
        case change_type:
            return retype(after, object, a.was, a.now, step.back, step.back.empty() && is_cut(a.was->type, a.now->type),
                          visit);
        case add_part:
            a.kind = action_kind::drop_part;
            a.part = part_opened_by(before.records, s);
            if (step.part->property != nullptr) {
                a.kind = action_kind::set_property;
                a.was_part = a.part;
                a.part = property_closed_by(before.records, s, *step.part->property);
            }
            // A shorter list of columns cannot replace a longer one.
            if (step.part->property != nullptr && step.part->property->kind == model::property_kind::query) {
                visit(action{.kind = action_kind::drop_table, .object = object, .table = &after});
                return create_whole_table(before, object, visit);
            }
            if (a.kind == action_kind::set_property && model::is_generated(*step.part)) {
                action_list all(3 * before.records.part_count + 2);
                generate_again(before, after, object, *a.part, all);
                for (std::uint32_t i = 0; i < all.size; ++i)
                    visit(all.items[i]);
                return;
            }
            if (a.kind == action_kind::set_property)
                return set_property(a, visit);
            if (model::takes_index(step)) {
                visit(a);
                a.kind = action_kind::add_part;
                a.part = part_closed_by(before.records, s);
            }
            break;
        case alter_part: return take_alteration_back(before, after, object, s, visit);
        case drop_part:
            return make_parts(
                after, object, [&](const model::part_record& p) { return p.to == s + 1; }, visit, a.concurrently);
        default: return;
    }
    visit(a);
}

/// The actions that undo one step on a database that stands right behind it.
template <class Visit>
constexpr void backward(const model::history& h, std::uint32_t s, Visit&& visit) {
    using enum model::step_kind;
    const model::step_record& r = h.names.steps[s];
    switch (r.step->kind) {
        case raw:
            if (!r.step->using_text.empty())
                visit(action{.kind = action_kind::raw, .text = &r.step->using_text});
            return;
        case data:
            if (!r.step->using_text.empty())
                return visit(action{.kind = action_kind::raw, .text = &r.step->using_text});
            if (r.step->data->undoes_itself)
                forward_data(h, s, action_kind::take_rows_back, visit);
            return;
        case create_schema:
        case create_extension:
        case create_function: return visit(object_action(h, s, action_kind::drop_object));
        case guard:
        case ensure_schema:
        case ensure_extension: return;
        case drop_schema:
        case drop_extension:
        case drop_function:
            visit(object_action(h, s, action_kind::create_object));
            if (h.names.objects[r.object].said) {
                const model::table_state before = state_around(h, r.object, s, s);
                make_parts(before, r.object, [&](const model::part_record& p) { return p.to == s + 1; }, visit);
            }
            return;
        default:
            if (r.object != model::nothing && !h.names.objects[r.object].stand_in) {
                const model::table_state before = state_around(h, r.object, s, s);
                const model::table_state after = state_around(h, r.object, s, s + 1);
                backward_table_step(h, s, before, after, visit);
            }
    }
}

}  // namespace typeschema::inline v0::change
