// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/casts.hpp"
#include "typeschema/change/table_actions.hpp"
#include "typeschema/check/references.hpp"

namespace typeschema::inline v0::check_detail {

/// Does a foreign key that a step makes fit the table it refers to?
constexpr void check_foreign_key(const model::history& h, std::uint32_t s, std::uint32_t item, const model::part& p,
                                 const model::table_state& target, model::findings& found) {
    const auto report = [&](model::problem_code code, const model::name& culprit) {
        found.report(code, s, item, culprit);
    };
    const referred_columns columns(*p.constraint, target);
    const model::list<model::name>& own = p.constraint->columns;
    for (std::uint32_t i = 0; i < columns.named.size; ++i)
        if (columns.number(i) == 0)
            return report(model::problem_code::foreign_key_to_unknown_column, columns.named[i]);
    if (columns.size != 0 && columns.size != own.size)
        return report(model::problem_code::foreign_key_of_another_length, p.constraint->referred.object);
    if (unique_over(columns) == nullptr)
        return report(unique_over(columns, true) != nullptr ? model::problem_code::foreign_key_to_deferrable_key
                                                            : model::problem_code::foreign_key_to_columns_not_unique,
                      p.constraint->referred.object);
    const model::table_state here = h.table_at(h.names.steps[s].object, s + 1);
    for (std::uint32_t i = 0; i < own.size; ++i) {
        const model::column_record* from = here.find(own[i]);
        const model::column_record* to = columns.then.find(columns.number(i));
        if (from != nullptr && to != nullptr && !from->type.same_base(to->type))
            return report(model::problem_code::foreign_key_to_another_type, own[i]);
    }
}

/// An unknown table is found when names are resolved.
constexpr void check_foreign_key(const model::history& h, std::uint32_t s, std::uint32_t item, const model::part& p,
                                 model::findings& found) {
    if (p.misplaced)
        return;
    const std::uint32_t target = h.names.find(model::object_kind::table, p.constraint->referred, s + 1);
    if (target != model::nothing && !h.names.objects[target].stand_in)
        return check_foreign_key(h, s, item, p, h.table_at(target, s + 1), found);
    if (target == model::nothing)
        if (const model::data_conduct* rests = resting(h, s); rests != nullptr)
            rests->check_key(h, s, item, p, found);
}

/// A foreign key, and the column on its other side.
struct compared_columns {
    const model::part_record* key = nullptr;
    const model::column_record* other = nullptr;
    model::name other_table;
};

/// Calls `visit(compared_columns)` for each foreign key that PostgreSQL could not build again once a step has changed the
/// type of one of its columns.
template <class Visit>
constexpr void for_each_torn_key(const model::history& h, std::uint32_t s, Visit&& visit) {
    const std::uint32_t object = h.names.steps[s].object;
    const model::table_state here = change::state_around(h, object, s, s + 1);
    const model::column_record* const column = change::opened_by(here.records, s);
    if (column == nullptr)
        return;
    for (std::uint32_t i = 0; i < here.records.part_count; ++i) {
        const model::part_record& p = here.records.parts[i];
        if (p.part->kind != model::part_kind::foreign_key || !here.holds(p) || !here.uses(p, column->number))
            continue;
        const std::uint32_t target = h.names.find(model::object_kind::table, p.part->constraint->referred, p.made);
        if (target == model::nothing) {
            const model::data_conduct* const rests = resting(h, s);
            const model::column_record* const other =
                rests == nullptr ? nullptr : rests->other_side(h, s, here, p, column->number);
            if (other != nullptr && !change::can_refer(column->type, other->type))
                visit(compared_columns{&p, other, p.part->constraint->referred.object});
            continue;
        }
        if (h.names.objects[target].stand_in)
            continue;
        const referred_columns to(h, *p.part->constraint, target, p.made);
        for (std::uint32_t k = 0; k < to.size && k < p.use_count; ++k)
            if (const model::column_record* other = h.table_at(target, s + 1).find(to.number(k));
                here.uses(p)[k] == column->number && other != nullptr && !change::can_refer(column->type, other->type))
                visit(compared_columns{&p, other, h.names.name_of(target, s + 1).object});
    }
    for_each_user(h, object, s + 1, false, [&](const model::reference_record& r, const model::part_record& p) {
        if (p.part->constraint == nullptr)
            return;  // a query or the owner of a sequence
        const referred_columns to(h, *p.part->constraint, object, r.step + 1);
        const model::table_state there = h.table_at(r.object, s + 1);
        for (std::uint32_t k = 0; k < to.size && k < p.use_count; ++k)
            if (const model::column_record* other = there.find(there.uses(p)[k]);
                to.number(k) == column->number && other != nullptr && !change::can_refer(other->type, column->type))
                visit(compared_columns{&p, other, there.named.object});
    });
}

constexpr void check_retyped(const model::history& h, std::uint32_t s, model::findings& found) {
    bool torn = false;
    for_each_torn_key(h, s, [&](const compared_columns&) { torn = true; });
    if (torn)
        found.report(model::problem_code::foreign_key_to_another_type, s, 0, h.names.steps[s].step->object);
}

}  // namespace typeschema::inline v0::check_detail
