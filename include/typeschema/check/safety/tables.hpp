// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/check/safety/judged_step.hpp"

namespace typeschema::inline v0::check_detail {

constexpr void judge_dropped_table(judged_step& j) {
    j.report(safety_rule::dropped_table);
}

/// A view with the old name, at the end of the revision, keeps those who ask for it.
constexpr void judge_renamed_table(judged_step& j) {
    const model::object_kind kind = j.h.names.objects[j.object()].kind;
    const std::uint32_t end = j.h.first_steps[j.h.names.steps[j.number].migration + 1];
    if (model::space_of(kind) == model::object_kind::table &&
        j.h.names.find_name(kind, j.step().target, end) == model::nothing)
        j.report(safety_rule::renamed_table);
}

/// ENABLE ROW LEVEL SECURITY on a table that has no policy at the end of the revision.
constexpr void judge_row_level_security(judged_step& j) {
    const model::table_state t = j.h.table_at(j.object(), j.h.first_steps[j.h.names.steps[j.number].migration + 1]);
    for (std::uint32_t i = 0; i < t.records.part_count; ++i)
        if (t.holds(t.records.parts[i]) && t.records.parts[i].part->policy != nullptr)
            return;
    j.report(safety_rule::rows_hidden_from_all);
}

/// A collation is that of the indexes of its column.
constexpr void judge_collation(judged_step& j, const model::property& said) {
    const model::table_state t = j.before();
    if (const model::column_record* const c = t.find(said.subject); c != nullptr && has_index_on(t, c->number))
        j.report(safety_rule::collated_anew, said.subject);
}

constexpr void judge_said(judged_step& j) {
    const model::property& said = *j.step().part->property;
    if (said.kind == model::property_kind::row_level_security && !said.value.empty())
        judge_row_level_security(j);
    if (said.kind == model::property_kind::collation)
        judge_collation(j, said);
    if (said.conduct != nullptr && said.conduct->judge != nullptr)
        said.conduct->judge(j, said);
}

}  // namespace typeschema::inline v0::check_detail
