// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/apply_step.hpp"
#include "typeschema/change/table_actions.hpp"
#include "typeschema/rare/heirs.hpp"
#include "typeschema/rare/inherited_name.hpp"
#include "typeschema/rare/partition_facts.hpp"

namespace typeschema::inline v0::change {

/// A table that has the columns of others, while its steps and theirs are applied. `h` has the segments of its parents.
struct heir_work {
    table_work& w;
    const model::history& h;
    std::uint32_t object = model::nothing;

    [[nodiscard]] constexpr model::table_state now() const {
        return {*w.named, {w.columns, w.parts, w.uses, w.column_count, w.part_count}, w.state_after(), w.kind, object};
    }

    /// Calls `visit(link, parent)` for each link that is made, stands or ends in the step, with the parent as it is before it.
    template <class Visit>
    constexpr void for_each_parent(Visit&& visit) const {
        for (std::uint32_t i = 0; i < h.names.link_count; ++i) {
            const model::link_record& l = h.names.links[i];
            if (l.child == object && l.from <= w.state_after() && w.step < l.to)
                visit(l, h.table_at(l.parent, w.step));
        }
    }

    constexpr void adopt_column(const model::column_record& from) {
        if (w.find_column(from.named) != nullptr)
            return;
        model::column_record& c = w.open_column(from.named);
        const std::uint16_t next = c.next;
        c = from;
        c.next = next;
        c.number = ++w.last_number;
        c.from = w.state_after();
        c.to = model::forever;
    }

    /// The number that PostgreSQL appends where another relation has the name.
    constexpr void find_free_name(model::part_record& r) const {
        for (std::uint8_t number = 0; number < 10; ++number) {
            r.flags = static_cast<std::uint8_t>(model::record_flag::inherited | model::record_flag::named_by_server |
                                                number << 3);
            model::name_measure m;
            model::put_part_name(*w.convention, r, m);
            r.name_hash = m.hash;
            bool taken = false;
            for (std::uint32_t i = 0; i < w.part_count && !taken; ++i)
                taken = w.parts[i].to == model::forever && model::inherited::has_own_name(w.parts[i].part->kind) &&
                        model::same_part_name(*w.convention, w.parts[i], r);
            if (!taken)
                return;
        }
    }

    constexpr void adopt_part(const model::table_state& parent, const model::part_record& from,
                              const model::link_record& link) {
        model::part_record r = from;
        r.from = w.state_after();
        r.to = model::forever;
        r.first_use = w.use_count;
        r.flags |= model::record_flag::inherited;
        if (from.part->property == nullptr)
            r.subject = link.part;
        for (const std::uint16_t number : parent.uses(from)) {
            const model::column_record* there = parent.find(number);
            const model::column_record* here = there == nullptr ? nullptr : w.find_column(there->named);
            w.uses[w.use_count++] = here == nullptr ? std::uint16_t{0} : here->number;
        }
        if (model::inherited::has_own_name(from.part->kind)) {
            r.table = w.named;
            r.renamed = nullptr;
            find_free_name(r);
        }
        w.parts[w.part_count++] = r;
    }

    /// Everything that a table has from its parents when it is made.
    constexpr void adopt_all() {
        for_each_parent([&](const model::link_record& l, const model::table_state& parent) {
            for (const model::column_record* c = parent.after(nullptr); c != nullptr; c = parent.after(c))
                adopt_column(*c);
            for (std::uint32_t i = 0; i < parent.records.part_count; ++i)
                if (parent.holds(parent.records.parts[i]) &&
                    is_handed_down(*parent.records.parts[i].part, is_partition_of(*l.part)))
                    adopt_part(parent, parent.records.parts[i], l);
        });
    }

    /// PostgreSQL makes the triggers of the parent on a table that is attached, and takes them away when it is detached.
    constexpr void change_triggers(bool attached) {
        if (!attached) {
            for (std::uint32_t i = 0; i < w.part_count; ++i)
                if (is_inherited_trigger(w.parts[i]) && w.parts[i].to == model::forever)
                    w.close_part(w.parts[i]);
            return;
        }
        for_each_parent([&](const model::link_record& l, const model::table_state& parent) {
            for (std::uint32_t i = 0; l.from == w.state_after() && i < parent.records.part_count; ++i)
                if (const model::part_record& p = parent.records.parts[i];
                    parent.holds(p) && p.part->trigger != nullptr && is_handed_down(*p.part, true))
                    adopt_part(parent, p, l);
        });
    }

    /// What stands on this table for a part of its parent: what was made of it, or what is alike where it was attached.
    [[nodiscard]] constexpr model::part_record* heir_of(const model::table_state& parent,
                                                        const model::part_record& p) const {
        for (std::uint32_t i = 0; i < w.part_count; ++i)
            if (w.parts[i].to == model::forever && w.parts[i].part == p.part &&
                (w.parts[i].flags & model::record_flag::inherited) != 0)
                return w.parts + i;
        for (std::uint32_t i = 0; i < w.part_count; ++i)
            if (w.parts[i].to == model::forever && is_alike(h, parent, p, now(), w.parts[i]))
                return w.parts + i;
        return nullptr;
    }

    /// A constraint, index or trigger of the parent is made, altered or dropped.
    constexpr void follow_part(const model::step& s, const model::link_record& l, const model::table_state& parent) {
        const std::uint32_t state = w.state_after();
        for (std::uint32_t i = 0; i < parent.records.part_count; ++i) {
            const model::part_record& p = parent.records.parts[i];
            if (!is_handed_down(*p.part, is_partition_of(*l.part)) || (p.from != state && p.to != state))
                continue;
            if (p.from == state && s.kind != model::step_kind::alter_part)
                return adopt_part(parent, p, l);
            if (p.from == state)
                continue;
            model::part_record* const own = heir_of(parent, p);
            if (own == nullptr)
                continue;
            if (s.kind != model::step_kind::alter_part) {
                w.close_part(*own);
                continue;
            }
            const model::part_record* const next = part_opened_by(parent.records, w.step);
            const bool renamed = next->name_hash != p.name_hash;
            if (renamed && p.part->kind != model::part_kind::check && p.part->kind != model::part_kind::trigger)
                return;
            model::part_record& altered = w.next_version(*own);
            altered.marks = next->marks;
            if (renamed) {
                altered.renamed = next->renamed;
                altered.table = next->table;
                altered.flags = static_cast<std::uint8_t>(next->flags | model::record_flag::inherited);
                altered.name_hash = next->name_hash;
            }
            return;
        }
    }

    /// A verb on a parent does the same here. What is wrong with it is told of the parent.
    constexpr void follow(const model::step& s) {
        const bool of_part = s.kind >= model::step_kind::add_part;
        const model::property* const said = s.part != nullptr ? s.part->property : nullptr;
        const bool reaches =
            said == nullptr || is_of_inherited_column(*said) ||
            (said->of == model::subject_kind::column && said->kind == model::property_kind::statistics);
        if (!reaches)
            return;
        const std::uint32_t actor = h.names.steps[w.step].object;
        model::findings* const found = w.found;
        model::findings unheard;
        w.found = &unheard;
        bool done = false;
        for_each_parent([&](const model::link_record& l, const model::table_state&) {
            bool reached = l.parent == actor;
            if (!reached)
                for_each_heir(h.names, actor, w.step,
                              [&](std::uint32_t heir) { reached = reached || heir == l.parent; });
            if (!reached || done)
                return;
            done = true;
            if (said != nullptr)
                open_property(w, 0, *s.part);
            else if (of_part)
                follow_part(s, l, state_around(h, l.parent, w.step, w.step));
            else
                apply_step(w, s, true);
        });
        w.found = found;
    }

    /// A verb on the table itself.
    constexpr void act(const model::step& s, bool fresh) {
        if (s.kind == model::step_kind::create_table)
            adopt_all();
        if (!comes_from_parent(s))
            apply_step(w, s, fresh);
        if (s.kind == model::step_kind::add_part && is_partition_of(*s.part))
            change_triggers(!s.part->property->value.empty());
    }

    /// What a table has from its parent is changed there, as long as it is its child (TS142).
    constexpr bool comes_from_parent(const model::step& s) {
        if (!reaches_children(s.kind))
            return false;
        const bool column = s.kind < model::step_kind::add_part;
        const bool property = !column && s.part != nullptr && s.part->property != nullptr;
        bool refused = false;
        for_each_parent([&](const model::link_record& l, const model::table_state& parent) {
            if (l.from == w.state_after() || property)
                return;
            if (column)
                refused = refused || is_partition_of(*l.part) || parent.find(s.object) != nullptr;
            else if (s.kind != model::step_kind::add_part)
                refused = refused || names_inherited_part(s, parent, is_partition_of(*l.part));
        });
        if (refused)
            w.report(model::problem_code::inherited, 0, column && s.column != nullptr ? s.column->named : s.object);
        return refused;
    }

    constexpr bool names_inherited_part(const model::step& s, const model::table_state& parent, bool partition) const {
        const model::part_record* const own = w.find_part(s.family, s.object, s.exact);
        for (std::uint32_t i = 0; own != nullptr && i < parent.records.part_count; ++i) {
            const model::part_record& p = parent.records.parts[i];
            if (parent.holds(p) && is_handed_down(*p.part, partition) && heir_of(parent, p) == own)
                return true;
        }
        return false;
    }
};

/// A step in the life of a table that has parents at some time: its own or one of theirs.
constexpr void follow_parents(table_work& w, const model::history& h, std::uint32_t object, const model::step& s,
                              bool fresh) {
    heir_work work{w, h, object};
    if (h.names.steps[w.step].object == object)
        work.act(s, fresh);
    else
        work.follow(s);
}

}  // namespace typeschema::inline v0::change
