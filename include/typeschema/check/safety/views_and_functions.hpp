// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/check/safety/judged_step.hpp"

namespace typeschema::inline v0::check_detail {

constexpr bool has_row_level_security(const model::table_state& t) {
    for (std::uint32_t i = 0; i < t.records.part_count; ++i)
        if (const model::property* const p = t.records.parts[i].part->property;
            p != nullptr && p->kind == model::property_kind::row_level_security && t.holds(t.records.parts[i]))
            return true;
    return false;
}

/// A view that reads a table in use which has row level security, and does not say security_invoker.
constexpr void judge_view(judged_step& j) {
    const model::property* query = nullptr;
    for (const model::part& p : j.step().table->parts) {
        if (p.property != nullptr && p.property->kind == model::property_kind::query)
            query = p.property;
        if (p.property != nullptr && p.property->kind == model::property_kind::storage_parameter &&
            p.property->key.view() == "security_invoker" && p.property->value.view() != "false")
            return;
    }
    for (std::uint32_t i = 0; query != nullptr && i + 1 < query->relations.size; i += 2) {
        const std::uint32_t o =
            j.h.names.find(model::object_kind::table, {query->relations[i], query->relations[i + 1]}, j.number);
        if (j.is_in_use(o) && has_row_level_security(j.h.table_at(o, j.number)))
            return j.report(safety_rule::view_past_policies, query->relations[i + 1]);
    }
}

/// SECURITY DEFINER without a search_path of its own, in a chain of which something is in use.
constexpr void judge_function(judged_step& j) {
    const model::function& f = *j.step().function;
    bool safe = !f.security_definer || j.in_use == 0;
    for (const model::parameter_setting& s : f.settings)
        safe = safe || s.parameter.view() == "search_path";
    if (!safe)
        j.report(safety_rule::definer_without_path);
}

}  // namespace typeschema::inline v0::check_detail
