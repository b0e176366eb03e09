// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/check/safety/columns.hpp"
#include "typeschema/check/safety/constraints.hpp"
#include "typeschema/check/safety/indexes.hpp"
#include "typeschema/check/safety/raw_text.hpp"
#include "typeschema/check/safety/tables.hpp"
#include "typeschema/check/safety/transactions.hpp"
#include "typeschema/check/safety/views_and_functions.hpp"

namespace typeschema::inline v0::check_detail {

constexpr void judge_part(judged_step& j) {
    switch (j.step().part->kind) {
        case model::part_kind::index: return judge_added_index(j);
        case model::part_kind::property: return judge_said(j);
        case model::part_kind::trigger:
        case model::part_kind::policy: return;
        default: return judge_added_constraint(j);
    }
}

/// The rules about a table in use, each asked for the one kind of step that it is about.
constexpr void judge_on_table(judged_step& j) {
    using enum model::step_kind;
    const model::step& s = j.step();
    switch (s.kind) {
        case drop_table: judge_dropped_table(j); break;
        case rename_table: judge_renamed_table(j); break;
        case add_column: judge_added_column(j); break;
        case drop_column: judge_dropped_column(j); break;
        case rename_column: j.report(safety_rule::renamed_column, s.object); break;
        case set_not_null: judge_not_null(j); break;
        case change_type: judge_retyped_column(j); break;
        case add_part: judge_part(j); break;
        case drop_part:
            if (s.family == model::part_family::index)
                judge_dropped_index(j);
            else if (s.family == model::part_family::constraint)
                judge_dropped_constraint(j);
            break;
        case alter_part:
            if (s.family == model::part_family::constraint && s.options == model::mark::not_valid &&
                !judge_validated(j))
                judge_behind_lock(j, safety_rule::scan_behind_lock);
            break;
        default: break;
    }
    judge_second_table(j);
}

/// The rules about other things in use.
constexpr void judge_on_other(judged_step& j, model::object_kind kind) {
    using enum model::step_kind;
    const model::step& s = j.step();
    if (s.kind == rename_table)
        return judge_renamed_table(j);
    if (kind == model::object_kind::enum_type && s.kind == rename_column)
        return j.report(safety_rule::renamed_label, s.object);
    if (kind == model::object_kind::composite_type && s.kind == rename_column)
        return j.report(safety_rule::renamed_column, s.object);
    if (kind == model::object_kind::materialized_view && s.kind == add_part && s.part->index != nullptr)
        return judge_added_index(j);
    if (kind == model::object_kind::materialized_view && s.kind == drop_part)
        return judge_dropped_index(j);
}

constexpr void judge_step(judged_step& j) {
    using enum model::step_kind;
    const model::step& s = j.step();
    switch (s.kind) {
        case create_table:
            if (s.of == model::object_kind::view)
                judge_view(j);
            return;
        case create_function: return judge_function(j);
        case raw: return judge_raw(j);
        case data:
            if (s.data->conduct->judge != nullptr && j.is_in_use(j.object()))
                s.data->conduct->judge(j);
            return;
        default: break;
    }
    if (s.kind > alter_part || !j.is_in_use(j.object()))
        return;
    if (const model::object_kind kind = j.h.names.objects[j.object()].kind; kind == model::object_kind::table)
        judge_on_table(j);
    else
        judge_on_other(j, kind);
}

/// What is accepted happens, is accepted once, and for a reason.
constexpr void judge_acceptances(judged_step& j) {
    std::uint32_t met = 0;
    for (const model::acceptance* a = j.step().accepted; a != nullptr; a = a->next) {
        const std::uint32_t bit = 1U << static_cast<unsigned>(a->what);
        if ((j.happening & bit) == 0 || (met & bit) != 0)
            j.found.report(model::problem_code::accepted_in_vain, j.number, static_cast<std::uint32_t>(a->what));
        else if (a->reason.empty())
            j.found.report(model::problem_code::accepted_without_reason, j.number, static_cast<std::uint32_t>(a->what));
        met |= bit;
    }
}

/// The rules about what is in use, for the steps behind the last pinned revision. `quiet`: steps in which a mistake was found
/// already; those that `found` has are quiet, too.
constexpr void judge_steps(const model::history& h, std::uint32_t first, std::uint32_t last, std::uint64_t quiet,
                           model::findings& found) {
    const std::uint32_t mistakes = found.size;
    const std::uint32_t begin = h.first_steps[h.pinned()];
    for (std::uint32_t s = begin < first ? first : begin; s < last; ++s) {
        bool skip = (quiet >> (s - first) & 1) != 0;
        for (std::uint32_t i = 0; i < mistakes; ++i)
            skip = skip || found.items[i].step == s;
        if (skip)
            continue;
        judged_step j(h, s, found);
        if (j.in_use != 0)
            judge_step(j);
        if (j.step().accepted != nullptr)
            judge_acceptances(j);
    }
}

}  // namespace typeschema::inline v0::check_detail
