// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/registry_work.hpp"
#include "typeschema/check/foreign_key.hpp"
#include "typeschema/check/problem/words_foreign_key.hpp"

#include <cstdint>

namespace typeschema::inline v0::check_detail {

/// A table of another chain that this one rests on; without a chain where there is none.
struct table_elsewhere {
    const model::needed_chain* needs = nullptr;
    std::uint32_t object = model::nothing;

    [[nodiscard]] constexpr bool any() const { return needs != nullptr; }
    /// As this chain may rely on it.
    [[nodiscard]] constexpr model::table_state state() const { return needs->chain->table_at(object, needs->state); }
};

/// Calls `visit(const needed_chain&)` for each chain that the first `end` steps name, as the last of them names it.
template <class Visit>
constexpr void for_each_needed(const model::step_record* steps, std::uint32_t end, Visit&& visit) {
    const auto needs_of = [&](std::uint32_t s) {
        const model::data* const d = steps[s].step->data;
        return d == nullptr ? nullptr : d->needs;
    };
    for (std::uint32_t s = end; s-- > 0;) {
        const model::needed_chain* const needs = needs_of(s);
        bool outdated = needs == nullptr;
        for (std::uint32_t later = s + 1; later < end && !outdated; ++later)
            outdated = needs_of(later) != nullptr && needs_of(later)->chain == needs->chain;
        if (!outdated)
            visit(*needs);
    }
}

/// The table of that full name in one of the chains that the first `end` steps name. A name without a schema means a table of
/// this chain.
constexpr table_elsewhere find_elsewhere(const model::step_record* steps, std::uint32_t end,
                                         const model::qualified_name& full) {
    table_elsewhere found;
    if (!full.schema.empty())
        for_each_needed(steps, end, [&](const model::needed_chain& each) {
            if (const std::uint32_t object = each.chain->names.find(model::object_kind::table, full, each.state);
                object != model::nothing)
                found = {&each, object};
        });
    return found;
}
constexpr table_elsewhere find_elsewhere(const model::history& h, std::uint32_t s, const model::constraint& c) {
    return find_elsewhere(h.names.steps, s, h.names.full(c.referred));
}

/// The chain among them whose own schema that is, or null.
constexpr const model::needed_chain* chain_of_schema(const model::step_record* steps, std::uint32_t end,
                                                     const model::name& schema) {
    const model::needed_chain* found = nullptr;
    if (!schema.empty())
        for_each_needed(steps, end, [&](const model::needed_chain& each) {
            if (each.chain->home == schema)
                found = &each;
        });
    return found;
}

/// From here on the chain rests on another one; what it rested on before, it does not give up.
constexpr void resolve_needed_chain(change::registry_work& w, const model::step& step) {
    const model::data& here = *step.data;
    w.rests = here.conduct;
    for (std::uint32_t s = 0; s < w.step; ++s)
        if (const model::data* d = w.steps[s].step->data; d != nullptr && d->needs != nullptr &&
                                                          d->needs->chain == here.needs->chain &&
                                                          d->needs->state > here.needs->state)
            return w.report(model::problem_code::goes_back_elsewhere, 0, d->needs->revision);
}

/// A table that the chain does not make belongs to one that it rests on, or to nobody.
constexpr void find_key_elsewhere(change::registry_work& w, std::uint32_t item, const model::qualified_name& wanted) {
    const model::qualified_name full = w.seen.full(wanted);
    if (find_elsewhere(w.steps, w.step, full).any())
        return;
    const bool theirs = chain_of_schema(w.steps, w.step, full.schema) != nullptr;
    w.report(theirs ? model::problem_code::unknown_elsewhere : model::problem_code::foreign_key_to_unknown_table, item,
             wanted.object);
}

/// What another chain has at the revision that this one names has to stay as it is called: a schema that is made today meets
/// all of the other chain.
constexpr void check_lasting(const table_elsewhere& other, std::uint32_t s, std::uint32_t item,
                             const model::constraint& c, model::findings& found) {
    const model::history& there = *other.needs->chain;
    const std::uint32_t last = there.step_count();
    if (there.names.find(model::object_kind::table, there.names.name_of(other.object, other.needs->state), last) !=
        other.object)
        return found.report(model::problem_code::changes_elsewhere, s, item, c.referred.object);
    for (const model::name& column : c.referred_columns)
        if (other.state().find(column) != nullptr && there.table_at(other.object, last).find(column) == nullptr)
            return found.report(model::problem_code::changes_elsewhere, s, item, column);
}

constexpr void check_key_elsewhere(const model::history& h, std::uint32_t s, std::uint32_t item, const model::part& p,
                                   model::findings& found) {
    const table_elsewhere other = find_elsewhere(h, s, *p.constraint);
    if (!other.any())
        return;
    check_foreign_key(h, s, item, p, other.state(), found);
    check_lasting(other, s, item, *p.constraint, found);
}

/// The column of another chain that a foreign key compares with a column of this one, or null.
constexpr const model::column_record* other_side(const model::history& h, std::uint32_t s,
                                                 const model::table_state& here, const model::part_record& p,
                                                 std::uint16_t column) {
    const table_elsewhere other = find_elsewhere(h, s, *p.part->constraint);
    if (!other.any())
        return nullptr;
    const referred_columns to(*p.part->constraint, other.state());
    for (std::uint32_t k = 0; k < to.size && k < p.use_count; ++k)
        if (here.uses(p)[k] == column)
            return to.then.find(to.number(k));
    return nullptr;
}

}  // namespace typeschema::inline v0::check_detail

namespace typeschema::inline v0::problem {

/// TS180: another chain has no such table at the revision that this one rests on.
constexpr void say_unknown_elsewhere(const context& c, const model::constraint& k) {
    const model::qualified_name full = c.h.names.full(k.referred);
    const model::needed_chain& needs = *check_detail::chain_of_schema(c.h.names.steps, c.f.step, full.schema);
    c.say(" refers to ", full.schema, ".", full.object, ", and chain ", needs.chain->chain, " has no such table at ");
    c.say(needs.revision);
    suggestion s(full.object);
    const model::registry& there = needs.chain->names;
    for (std::uint32_t i = 0; i < there.name_count; ++i) {
        const model::name_record& n = there.names[i];
        if (n.kind != model::object_kind::table)
            continue;
        if (n.named == full && n.from > needs.state)
            return c.say("; it is there from ", needs.chain->migrations[there.steps[n.from - 1].migration]->id,
                         " on: depend on that one");
        if (n.from <= needs.state && needs.state < n.to)
            s.consider(n.named.object);
    }
    s.put(c.w);
}

/// What is wrong with a foreign key to a table of another chain: TS180, TS181, and TS204 to TS207 as for one of its own.
constexpr void explain_key_elsewhere(const context& c) {
    const model::constraint& k = *c.part()->constraint;
    if (c.f.code == model::problem_code::unknown_elsewhere)
        return say_unknown_elsewhere(c, k);
    const check_detail::table_elsewhere other = check_detail::find_elsewhere(c.h, c.f.step, k);
    if (c.f.code == model::problem_code::changes_elsewhere) {
        const bool table = c.f.culprit == k.referred.object;
        c.say(" refers to ", k.referred.object, table ? "" : ".", table ? model::name{} : c.f.culprit,
              ", which chain ");
        return c.say(other.needs->chain->chain, " renames or drops behind ", other.needs->revision,
                     "; a schema that is made later finds nothing of that name, so keep it, or refer to what stays");
    }
    if (c.f.code != model::problem_code::foreign_key_to_unknown_column)
        return say_unfit_key(c, k, other.state());
    c.say(" refers to unknown column ", k.referred.object, ".", c.f.culprit);
    suggestion s(c.f.culprit);
    const model::table_state there = other.state();
    for (const model::column_record* r = there.after(nullptr); r != nullptr; r = there.after(r))
        s.consider(r->named);
    s.put(c.w);
}

}  // namespace typeschema::inline v0::problem
