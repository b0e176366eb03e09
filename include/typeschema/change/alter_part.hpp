// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/open_part.hpp"
#include "typeschema/change/put_step.hpp"
#include "typeschema/schema/identifier.hpp"

namespace typeschema::inline v0::change {

constexpr void put_alter_part(schema::builder& b, model::part_family family, const model::qualified_name& table,
                              const model::name& named, bool exact) {
    put_step(b, model::step_kind::alter_part, table, named);
    if (b.counting)
        return;
    b.step->family = family;
    b.step->exact = exact;
}
/// Sets those marks of a part that `mask` selects.
constexpr void put_marks(schema::builder& b, std::uint8_t mask, std::uint8_t marks) {
    if (b.counting)
        return;
    b.step->options = mask;
    b.step->marks = marks;
}
constexpr void put_new_name(schema::builder& b, const model::name& to, bool exact) {
    if (b.counting)
        return;
    b.step->to = to;
    b.step->marks = exact;
}

/// The convention makes the new name as it makes any, for the table as it is called now.
constexpr void rename_part(table_work& w, const model::step& s, model::part_record& old) {
    model::part_record next = old;
    next.renamed = &s.to;
    const bool exactly = s.marks != 0 || (old.part->exact && old.part->kind == model::part_kind::policy) ||
                         old.part->kind == model::part_kind::exclusion;
    next.flags = static_cast<std::uint8_t>((old.flags & ~model::record_flag::exactly) | exactly);
    next.table = w.named;
    model::name_measure named;
    model::put_part_name(*w.convention, next, named);
    if (named.hash == old.name_hash)
        return w.report(model::problem_code::nothing_to_change, 0, s.object);
    if (bad_length(named.size))
        w.report(model::problem_code::name_too_long, 0, s.to);
    next.name_hash = named.hash;
    model::part_record& there = w.next_version(old);
    next.from = there.from;
    next.to = there.to;
    check_uniqueness(w, 0, next);
    there = next;
}

/// The identity of the column of that name, or null.
constexpr model::part_record* identity_of(table_work& w, const model::name& column) {
    const model::column_record* const c = w.find_column(column);
    return c == nullptr ? nullptr
                        : w.said_of(c->number, model::property_kind::identity, model::property_kind::identity);
}

/// ALTER POLICY takes no condition away, and a comment would have to be said of the new one.
constexpr void replace_policy(table_work& w, const model::step& s, model::part_record& old) {
    const model::policy& was = *old.part->policy;
    const model::policy& now = *s.part->policy;
    bool possible = was.command == now.command && was.restrictive == now.restrictive &&
                    was.visible.empty() == now.visible.empty() && was.allowed.empty() == now.allowed.empty();
    for (std::uint32_t i = 0; i < w.part_count; ++i)
        possible = possible && (w.parts[i].subject != old.part || w.parts[i].to != model::forever);
    if (!possible)
        return w.report(model::problem_code::impossible_alteration, 0, s.object);
    old.to = w.state_after();
    open_part(w, 0, *s.part);
}

constexpr void apply_alter_part(table_work& w, const model::step& s) {
    const bool of_column = s.family == model::part_family::property;
    model::part_record* const old = of_column ? identity_of(w, s.object) : w.find_part(s.family, s.object, s.exact);
    if (old == nullptr)
        return w.report(of_column ? model::problem_code::impossible_column : model::problem_code::unknown_object, 0,
                        s.object);
    if (s.part != nullptr)
        return replace_policy(w, s, *old);
    if (s.options == 0)
        return rename_part(w, s, *old);
    if (!of_column && (s.options & model::mark::deferrable) != 0 && old->part->kind != model::part_kind::foreign_key)
        return w.report(model::problem_code::impossible_constraint, 0, s.object);
    if ((s.options & model::mark::firing) != 0 && w.kind != model::object_kind::table)
        return w.report(model::problem_code::impossible_trigger, 0, s.object);
    const std::uint8_t marks = static_cast<std::uint8_t>((old->marks & ~s.options) | s.marks);
    if (marks == old->marks)
        return w.report(model::problem_code::nothing_to_change, 0, s.object);
    w.next_version(*old).marks = marks;
}

}  // namespace typeschema::inline v0::change
