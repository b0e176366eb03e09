// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/table_actions.hpp"
#include "typeschema/check/safety/rules.hpp"
#include "typeschema/model/history.hpp"

#include <cstdint>

namespace typeschema::inline v0::check_detail {

/// One step while the rules look at it: what is in use, and what they find. A rule reports what happens; what is accepted of it
/// does not become an error.
struct judged_step {
    const model::history& h;
    const std::uint32_t number;
    model::findings& found;
    std::uint32_t in_use = 0;     // the state up to which whatever was made may hold rows and have users
    std::uint32_t happening = 0;  // hazards, as bits

    constexpr judged_step(const model::history& history, std::uint32_t step, model::findings& findings)
        : h(history), number(step), found(findings) {
        in_use = h.first_steps[h.pins != nullptr ? h.pinned() : h.names.steps[step].migration];
    }

    [[nodiscard]] constexpr const model::step& step() const { return *h.names.steps[number].step; }
    [[nodiscard]] constexpr std::uint32_t object() const { return h.names.steps[number].object; }
    [[nodiscard]] constexpr std::uint32_t first_of_revision() const {
        return h.first_steps[h.names.steps[number].migration];
    }
    [[nodiscard]] constexpr bool is_in_use(std::uint32_t object) const {
        return object != model::nothing && h.names.objects[object].from <= in_use && !h.names.objects[object].stand_in;
    }
    [[nodiscard]] constexpr bool is_of_kind(model::object_kind kind) const {
        return object() != model::nothing && h.names.objects[object()].kind == kind;
    }
    [[nodiscard]] constexpr model::table_state before() const {
        return change::state_around(h, object(), number, number);
    }
    [[nodiscard]] constexpr model::table_state after() const {
        return change::state_around(h, object(), number, number + 1);
    }
    /// Is a column of the step's object as old as what is in use?
    [[nodiscard]] constexpr bool is_in_use(const model::column_record& c) const {
        return h.table_at(object(), in_use).find(c.number) != nullptr;
    }

    /// What is about rows alone does not happen to a table that has none.
    constexpr void report(safety_rule rule, const model::name& culprit = {}) {
        const model::hazard what = facts_of(rule).hazard;
        if (what <= model::hazard::scans_under_lock && object() != model::nothing && is_known_empty(object()))
            return;
        happening |= 1U << static_cast<unsigned>(what);
        for (const model::acceptance* a = step().accepted; a != nullptr; a = a->next)
            if (a->what == what)
                return;
        found.report(code_of(what), number, static_cast<std::uint32_t>(rule), culprit);
    }

    /// The first step of the transaction that the step runs in: what runs alone parts two of them.
    [[nodiscard]] constexpr std::uint32_t first_of_transaction() const {
        std::uint32_t s = number;
        for (const std::uint32_t first = first_of_revision(); s != first; --s)
            if (const model::step& one = *h.names.steps[s - 1].step;
                change::is_concurrent(one) || (one.data != nullptr && one.data->alone))
                return s;
        return s;
    }
    /// Does an earlier step of the revision make sure that a table has no row?
    [[nodiscard]] constexpr bool is_known_empty(std::uint32_t table) const {
        for (std::uint32_t s = first_of_revision(); s < number; ++s)
            if (const model::step& one = *h.names.steps[s].step;
                one.kind == model::step_kind::guard && one.guard == model::guard::empty &&
                h.names.find(model::object_kind::table, one.target, s) == table)
                return true;
        return false;
    }
};

/// Does the index, or the index of the constraint, hold the column?
constexpr bool has_index_on(const model::table_state& t, std::uint16_t column) {
    for (std::uint32_t i = 0; i < t.records.part_count; ++i) {
        const model::part_record& p = t.records.parts[i];
        const bool indexed = p.part->index != nullptr || p.part->kind == model::part_kind::primary_key ||
                             p.part->kind == model::part_kind::unique || p.part->kind == model::part_kind::exclusion;
        if (indexed && t.holds(p) && t.uses(p, column))
            return true;
    }
    return false;
}

/// Has the table partitions, or may it have some?
constexpr bool is_partitioned(const model::table_state& t) {
    for (std::uint32_t i = 0; i < t.records.part_count; ++i)
        if (const model::property* p = t.records.parts[i].part->property; p != nullptr && p->more != nullptr &&
                                                                          p->more->keyed != nullptr && !p->is_link() &&
                                                                          p->more->strategy != model::strategy::none)
            return true;
    return false;
}

}  // namespace typeschema::inline v0::check_detail
