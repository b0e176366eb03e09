// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/check/foreign_key.hpp"
#include "typeschema/check/leads_back.hpp"
#include "typeschema/check/still_used.hpp"

namespace typeschema::inline v0::check_detail {

/// How many steps share an evaluation of the rules that look at more than one table. The proof of an inverse looks at all
/// columns and parts of its table, so fewer steps share one where a table has very many: clang allows a million steps.
constexpr std::uint32_t chunk_length_for(std::uint32_t largest_table) {
    std::uint32_t n = 64;
    while (n > 1 && n * largest_table > 64 * 64)
        n /= 2;
    return n;
}

/// A sequence is owned by a column that is there.
constexpr void check_owner(const model::history& h, std::uint32_t s, std::uint32_t item, const model::property& said,
                           model::findings& found) {
    if (said.kind != model::property_kind::ownership || said.value.empty())
        return;
    const std::uint32_t table = h.names.find(model::object_kind::table, {said.relations[0], said.relations[1]}, s + 1);
    if (table != model::nothing && h.table_at(table, s + 1).find(said.value) == nullptr)
        found.report(model::problem_code::impossible_owner, s, item, said.value);
}

constexpr void check_parts(const model::history& h, std::uint32_t s, model::findings& found) {
    const model::step& step = *h.names.steps[s].step;
    if (step.table != nullptr)
        for (std::uint32_t i = 0; i < step.table->parts.size; ++i) {
            if (step.table->parts.data[i].kind == model::part_kind::foreign_key)
                check_foreign_key(h, s, i, step.table->parts.data[i], found);
            else if (step.of == model::object_kind::sequence)
                check_owner(h, s, i, *step.table->parts.data[i].property, found);
        }
    if (step.kind == model::step_kind::change_type)
        check_retyped(h, s, found);
    if (step.part != nullptr && step.part->kind == model::part_kind::foreign_key)
        check_foreign_key(h, s, 0, *step.part, found);
    if (step.part != nullptr && step.of == model::object_kind::sequence)
        check_owner(h, s, 0, *step.part->property, found);
}

constexpr void check_made(const model::history& h, std::uint32_t s, model::findings& found) {
    if (const model::conduct& maker = change::maker_of(*h.names.steps[s].step); maker.check != nullptr)
        maker.check(h, s, found);
}

/// The rules of each step that need other tables, and the proof of its inverse. `quiet`: steps in which a mistake was
/// found already, so that their inverse proves nothing.
constexpr model::findings check_steps(const model::history& h, std::uint32_t first, std::uint32_t last,
                                      const std::uint64_t quiet) {
    model::findings found;
    for (std::uint32_t s = first; s < last; ++s) {
        if (h.names.steps[s].object == model::nothing)
            continue;
        check_parts(h, s, found);
        if (const model::conduct* rules = h.names.objects[h.names.steps[s].object].rules; rules != nullptr)
            rules->check(h, s, found);
        if ((quiet >> (s - first) & 1) != 0)
            continue;
        if (h.names.steps[s].step->kind != model::step_kind::create_table)
            check_still_used(h, s, found);
        else if (model::has_maker(h.names.steps[s].step->of))
            check_made(h, s, found);
        if (!leads_back(h, s))
            found.report(model::problem_code::inverse_does_not_lead_back, s);
    }
    return found;
}

}  // namespace typeschema::inline v0::check_detail
