// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/referred_columns.hpp"

namespace typeschema::inline v0::check_detail {

/// The record of a part that a reference is about, if it still stands in a state; null otherwise.
constexpr const model::part_record* standing(const model::history& h, const model::reference_record& r,
                                             std::uint32_t state) {
    if (state <= r.step)
        return nullptr;
    const model::table_state t = h.table_at(r.object, state);
    for (std::uint32_t i = 0; i < t.records.part_count; ++i) {
        const model::part_record& p = t.records.parts[i];
        if (p.part == r.part && p.from > r.step && t.holds(p))
            return &p;
    }
    return nullptr;
}

/// Calls `visit(reference, part)` for each part that needs `target` in a state; those of the target itself come with `own`.
template <class Visit>
constexpr void for_each_user(const model::history& h, std::uint32_t target, std::uint32_t state, bool own,
                             Visit&& visit) {
    for (std::uint32_t i = h.names.objects[target].first_reference; i != model::nothing;
         i = h.names.references[i].next) {
        const model::reference_record& r = h.names.references[i];
        if (r.object == target && !own)
            continue;
        if (const model::part_record* p = standing(h, r, state); p != nullptr)
            visit(r, *p);
    }
}

/// What a chain that rests on another one knows of tables of that one; null for one that does not.
constexpr const model::data_conduct* resting(const model::history& h, std::uint32_t s) {
    for (std::uint32_t i = s; i-- > 0;)
        if (const model::data* d = h.names.steps[i].step->data; d != nullptr && d->needs != nullptr)
            return d->conduct;
    return nullptr;
}

using change::referred_columns;

/// Is this part a key on these columns that a foreign key can refer to unless it is deferrable? Their order does not
/// count.
constexpr bool is_unique_over(const model::part_record& p, const referred_columns& columns) {
    const bool key = p.part->kind == model::part_kind::primary_key || p.part->kind == model::part_kind::unique;
    const model::index* const index = p.part->index;
    if (!key && (index == nullptr || !index->unique || !index->predicate.empty()))
        return false;
    const std::uint32_t size = key ? p.part->constraint->columns.size : index->keys.size;
    if (size != columns.size)
        return false;
    if (index != nullptr && index->expression_uses != 0)
        return false;
    for (std::uint32_t i = 0; i < size; ++i)
        if (!columns.has(columns.then.records.uses[p.first_use + i]))
            return false;
    return true;
}

/// The part that PostgreSQL ties such a foreign key to: the oldest that fits and is not deferrable; null when none does.
constexpr const model::part_record* unique_over(const referred_columns& columns, bool deferrable = false) {
    const auto fits = [&](const model::part_record& p) {
        return ((p.marks & model::mark::deferrable) != 0) == deferrable;
    };
    if (columns.key != nullptr)
        return fits(*columns.key) ? columns.key : nullptr;
    for (std::uint32_t i = 0; i < columns.then.records.part_count; ++i) {
        const model::part_record& p = columns.then.records.parts[i];
        if (columns.then.holds(p) && is_unique_over(p, columns) && fits(p))
            return &p;
    }
    return nullptr;
}

}  // namespace typeschema::inline v0::check_detail
