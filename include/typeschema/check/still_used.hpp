// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/type_users.hpp"
#include "typeschema/check/callers.hpp"
#include "typeschema/check/references.hpp"

namespace typeschema::inline v0::check_detail {

/// The segment that closes a record knows when it ends; the one that was before it does not.
constexpr bool closed_by_step(const model::table_state& around, const model::part_record& p, std::uint32_t s) {
    for (std::uint32_t i = 0; i < around.records.part_count; ++i)
        if (around.records.parts[i].part == p.part && around.records.parts[i].from == p.from)
            return around.records.parts[i].to == s + 1;
    return false;
}

/// The column of a table that owns a sequence.
constexpr std::uint16_t owner_of(const model::history& h, std::uint32_t table, const model::part_record& p) {
    const model::column_record* const owner = h.table_at(table, p.made).find(p.part->property->value);
    return owner == nullptr ? std::uint16_t{0} : owner->number;
}

/// Does the part that a reference is about keep a step from what it does to the object, or to a column of it?
constexpr bool keeps(const model::history& h, const model::reference_record& r, std::uint32_t s) {
    return r.part != nullptr && r.part->property != nullptr && r.part->property->conduct != nullptr &&
           r.part->property->conduct->keeps != nullptr && r.part->property->conduct->keeps(h, r, s);
}
/// Calls `visit(reference, part)` for every foreign key, trigger and query that still needs what a step takes away.
template <class Visit>
constexpr void for_each_obstacle(const model::history& h, std::uint32_t s, Visit&& visit) {
    using enum model::step_kind;
    const model::step_record& r = h.names.steps[s];
    if (r.object == model::nothing)
        return;
    if (r.step->kind == drop_table || r.step->kind == drop_function || r.step->kind == drop_schema ||
        r.step->kind == drop_extension)
        return for_each_user(h, r.object, s, false, visit);
    const bool stays = r.step->kind == rename_table || r.step->kind == rename_column || r.step->kind == change_type;
    if (!stays && r.step->kind != drop_column && r.step->kind != drop_part && !model::takes_index(*r.step))
        return;
    const model::table_state around = change::state_around(h, r.object, s, s);
    const model::column_record* const column = change::closed_by(around.records, s);
    for_each_user(h, r.object, s, true, [&](const model::reference_record& user, const model::part_record& p) {
        if (keeps(h, user, s))
            visit(user, p);
        if (stays)
            return;
        if (p.part->property != nullptr && p.part->property->kind == model::property_kind::ownership &&
            column != nullptr && owner_of(h, r.object, p) == column->number)
            visit(user, p);
        if (p.part->constraint == nullptr)
            return;
        // A foreign key goes with its own column, and does not keep itself.
        if (user.object == r.object && closed_by_step(around, p, s))
            return;
        const referred_columns columns(h, *p.part->constraint, r.object, user.step + 1);
        const model::part_record* const tied = unique_over(columns);
        // A column takes along the index that it is part of, if only as an included column.
        if (tied != nullptr ? closed_by_step(around, *tied, s)
                            : r.step->kind == drop_column && column != nullptr && columns.has(column->number))
            visit(user, p);
    });
}

/// Calls `visit(object, table, column)` for each column whose type a step drops, alone or with its extension.
template <class Visit>
constexpr void for_each_column_of_dropped_type(const model::history& h, std::uint32_t s, Visit&& visit) {
    const model::step_record& r = h.names.steps[s];
    const bool type =
        r.step->kind == model::step_kind::drop_table && model::space_of(r.step->of) == model::object_kind::enum_type;
    if ((!type && r.step->kind != model::step_kind::drop_extension) || r.object == model::nothing)
        return;
    change::for_each_column_of_type(h, r.object, s, visit);
}

/// What is in a schema cannot stay behind.
template <class Visit>
constexpr void for_each_inhabitant(const model::history& h, std::uint32_t s, Visit&& visit) {
    const model::step_record& r = h.names.steps[s];
    if (r.step->kind != model::step_kind::drop_schema || r.object == model::nothing)
        return;
    for (std::uint32_t i = 0; i < h.names.name_count; ++i) {
        const model::name_record& n = h.names.names[i];
        if (model::in_a_schema(n.kind) && n.from <= s && s < n.to && n.named.schema == r.step->target.object)
            visit(n);
    }
}

constexpr bool drops_home(const model::history& h, std::uint32_t s) {
    const model::step& step = *h.names.steps[s].step;
    return step.kind == model::step_kind::drop_schema &&
           (step.target.object == h.home || step.target.object == h.names.journal);
}

constexpr void check_still_used(const model::history& h, std::uint32_t s, model::findings& found) {
    bool used = drops_home(h, s);
    for_each_obstacle(h, s, [&](const model::reference_record&, const model::part_record&) { used = true; });
    for_each_inhabitant(h, s, [&](const model::name_record&) { used = true; });
    for_each_column_of_dropped_type(
        h, s, [&](std::uint32_t, const model::table_state&, const model::column_record&) { used = true; });
    for_each_caller(
        h, s, [&](const model::table_state&, const model::column_record*, const model::part_record*) { used = true; });
    const model::step& step = *h.names.steps[s].step;
    if (used)
        found.report(model::problem_code::still_used, s, 0, step.object.empty() ? step.target.object : step.object);
}

}  // namespace typeschema::inline v0::check_detail
