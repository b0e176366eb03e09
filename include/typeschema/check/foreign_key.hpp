// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/check/references.hpp"

namespace typeschema::inline v0::check_detail {

/// Does a foreign key that a step makes fit the table it refers to? An unknown table is found when names are resolved.
constexpr void check_foreign_key(const model::history& h, std::uint32_t s, std::uint32_t item, const model::part& p,
                                 model::findings& found) {
    const std::uint32_t target = h.names.find(model::object_kind::table, p.constraint->referred, s + 1);
    if (target == model::nothing || h.names.objects[target].stand_in)
        return;
    const auto report = [&](model::problem_code code, const model::name& culprit) {
        found.report(code, s, item, culprit);
    };
    const referred_columns columns(h, *p.constraint, target, s + 1);
    const model::list<model::name>& own = p.constraint->columns;
    for (std::uint32_t i = 0; i < columns.named.size; ++i)
        if (columns.number(i) == 0)
            return report(model::problem_code::foreign_key_to_unknown_column, columns.named[i]);
    if (columns.size != 0 && columns.size != own.size)
        return report(model::problem_code::foreign_key_of_another_length, p.constraint->referred.object);
    if (unique_over(columns) == nullptr)
        return report(model::problem_code::foreign_key_to_columns_not_unique, p.constraint->referred.object);
    const model::table_state here = h.table_at(h.names.steps[s].object, s + 1);
    for (std::uint32_t i = 0; i < own.size; ++i) {
        const model::column_record* from = here.find(own[i]);
        const model::column_record* to = columns.then.find(columns.number(i));
        if (from != nullptr && to != nullptr && !from->type.same_base(to->type))
            return report(model::problem_code::foreign_key_to_another_type, own[i]);
    }
}

}  // namespace typeschema::inline v0::check_detail
