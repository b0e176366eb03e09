// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/check/safety/judged_step.hpp"

namespace typeschema::inline v0::check_detail {

/// Does a step take ACCESS EXCLUSIVE on the table that it is about? (manual: Table-Level Locks, ALTER TABLE)
constexpr bool locks_table(const model::step& s) {
    using enum model::step_kind;
    if (s.kind >= drop_table && s.kind <= change_type)
        return true;
    const auto excludes = [](model::part_kind kind) {
        return kind != model::part_kind::foreign_key && kind != model::part_kind::index &&
               kind != model::part_kind::trigger && kind != model::part_kind::property;
    };
    if (s.kind == add_part)
        return excludes(s.part->kind) ||
               (s.part->property != nullptr && (s.part->property->kind == model::property_kind::row_level_security ||
                                                s.part->property->kind == model::property_kind::collation));
    if (s.kind == drop_part)
        return !change::is_concurrent(s) && s.family != model::part_family::property;
    return s.kind == alter_part &&
           (s.family == model::part_family::policy ||
            (s.family == model::part_family::constraint && s.options != model::mark::not_valid));
}

/// An earlier step of the same transaction that keeps ACCESS EXCLUSIVE on a table in use, on another one than `but`;
/// `nothing` where there is none, or where that lock is on `but` already.
constexpr std::uint32_t lock_before(const judged_step& j, std::uint32_t but) {
    std::uint32_t found = model::nothing;
    for (std::uint32_t s = j.first_of_transaction(); s < j.number; ++s) {
        const std::uint32_t o = j.h.names.steps[s].object;
        if (!j.is_in_use(o) || j.h.names.objects[o].kind != model::object_kind::table ||
            !locks_table(*j.h.names.steps[s].step))
            continue;
        if (o == but)
            return model::nothing;
        found = s;
    }
    return found;
}

/// ACCESS EXCLUSIVE on a second table in use.
constexpr void judge_second_table(judged_step& j) {
    if (locks_table(j.step()))
        if (const std::uint32_t s = lock_before(j, j.object()); s != model::nothing)
            j.report(safety_rule::two_tables_locked, j.h.names.name_of(j.h.names.steps[s].object, s + 1).object);
}

/// What takes its time while a lock is kept.
constexpr void judge_behind_lock(judged_step& j, safety_rule rule) {
    if (const std::uint32_t s = lock_before(j, model::nothing); s != model::nothing)
        j.report(rule, j.h.names.name_of(j.h.names.steps[s].object, s + 1).object);
}

}  // namespace typeschema::inline v0::check_detail
