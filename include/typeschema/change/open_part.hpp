// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/constraint_fits.hpp"
#include "typeschema/change/index_fits.hpp"
#include "typeschema/change/open_property.hpp"
#include "typeschema/change/policy_fits.hpp"
#include "typeschema/change/table_work.hpp"
#include "typeschema/change/trigger_fits.hpp"
#include "typeschema/change/use_expression.hpp"

namespace typeschema::inline v0::change {

/// Notes that a part needs a column; an unknown one is reported and left out.
constexpr void use_column(table_work& w, std::uint32_t item, const model::name& column) {
    const model::column_record* c = w.find_column(column);
    if (c == nullptr && model::knows_columns(w.kind))
        w.report(model::problem_code::unknown_column_in_part, item, column);
    w.uses[w.use_count++] = c == nullptr ? std::uint16_t{0} : c->number;
}

constexpr void use_names(table_work& w, std::uint32_t item, const model::list<model::name>& names) {
    for (std::uint32_t i = 0; i < names.size; ++i) {
        for (std::uint32_t j = 0; j < i; ++j)
            if (names[i] == names[j])
                w.report(model::problem_code::column_twice_in_key, item, names[i]);
        use_column(w, item, names.data[i]);
    }
}

/// How many entries of `uses` a part takes.
constexpr std::uint32_t use_room(const model::index& i) {
    return i.keys.size + i.expression_uses + i.included.size + i.predicate.uses.size;
}
constexpr std::uint32_t use_room(const model::details& d) {
    return d.included.size + d.set_columns.size + (d.exclusion != nullptr ? use_room(*d.exclusion) : 0) +
           (d.keyed != nullptr ? use_room(*d.keyed) : 0);
}
constexpr std::uint32_t use_room(const model::part& p) {
    if (p.constraint != nullptr)
        return p.constraint->columns.size + p.constraint->condition.uses.size +
               (p.constraint->more != nullptr ? use_room(*p.constraint->more) : 0);
    if (p.index != nullptr)
        return use_room(*p.index);
    if (p.property != nullptr)
        return p.property->more != nullptr ? use_room(*p.property->more) : 1 + p.property->text.uses.size;
    if (p.policy != nullptr)
        return p.policy->visible.uses.size + p.policy->allowed.uses.size;
    return p.trigger->events.uses.size + p.trigger->condition.uses.size;
}

/// A key or index lists columns, and only an index puts them in an order.
constexpr bool is_malformed(const model::part& p) {
    if (p.index != nullptr)
        return p.index->keys.empty();
    if (p.kind == model::part_kind::exclusion)
        return p.constraint->more->exclusion->keys.empty();
    return p.constraint != nullptr && p.kind != model::part_kind::check &&
           (p.constraint->columns.empty() || p.constraint->ordered);
}

constexpr void use_index(table_work& w, std::uint32_t item, const model::index& i) {
    for (std::uint32_t k = 0; k < i.keys.size; ++k)
        if (i.keys.data[k].more != nullptr && is_expression(i.keys.data[k]))
            use_expression(w, item, i.keys.data[k].more->text);
        else
            use_column(w, item, i.keys.data[k].column);
    for (std::uint32_t k = 0; k < i.included.size; ++k)
        use_column(w, item, i.included.data[k]);
    if (!i.predicate.empty())
        use_expression(w, item, i.predicate);
}

constexpr void use_details(table_work& w, std::uint32_t item, const model::details& d) {
    for (const model::name& n : d.included)
        use_column(w, item, n);
    for (const model::name& n : d.set_columns)
        use_column(w, item, n);
    if (d.exclusion != nullptr)
        use_index(w, item, *d.exclusion);
}

constexpr void use_columns_of(table_work& w, std::uint32_t item, const model::part& p) {
    if (p.misplaced)
        return w.report(model::problem_code::misplaced, item, p.given);
    if (is_malformed(p))
        w.report(model::problem_code::malformed_key, item, p.given);
    if (p.constraint != nullptr) {
        use_names(w, item, p.constraint->columns);
        if (p.kind == model::part_kind::check)
            use_expression(w, item, p.constraint->condition);
        if (p.constraint->more != nullptr)
            use_details(w, item, *p.constraint->more);
        if ((p.constraint->more != nullptr || p.constraint->marks != 0) &&
            judge_constraint(p, w.kind) != constraint_trouble::none)
            w.report(model::problem_code::impossible_constraint, item, p.given);
    } else if (p.index != nullptr) {
        if (judge_index(*p.index) != index_trouble::none)
            w.report(model::problem_code::impossible_index, item, p.given);
        use_index(w, item, *p.index);
    } else if (p.policy != nullptr) {
        use_expression(w, item, p.policy->visible, false, true);
        use_expression(w, item, p.policy->allowed, false, true);
        if (judge_policy(*p.policy) != policy_trouble::none)
            w.report(model::problem_code::impossible_policy, item);
    } else {
        if (!p.trigger->events.trouble.empty())
            return w.report(model::problem_code::unreadable_trigger_events, item, p.trigger->events.text);
        use_expression(w, item, p.trigger->events);
        for (std::uint32_t i = 1; i < p.trigger->events.uses.size; ++i)
            for (std::uint32_t j = 0; j < i; ++j)
                if (p.trigger->events.uses[i].column == p.trigger->events.uses[j].column)
                    w.report(model::problem_code::column_twice_in_key, item, p.trigger->events.uses[i].column);
        use_expression(w, item, p.trigger->condition, true);
        if (judge_trigger(*p.trigger, w.kind) != trigger_trouble::none)
            w.report(model::problem_code::impossible_trigger, item);
    }
}

/// A table has one primary key, and one part of a name among its constraints, indexes or triggers.
constexpr void check_uniqueness(table_work& w, std::uint32_t item, const model::part_record& r) {
    const bool key = r.part->kind == model::part_kind::primary_key;
    const std::uint64_t hash = r.name_hash;
    for (std::uint32_t i = 0; i < w.part_count; ++i) {
        const model::part_record& other = w.parts[i];
        if ((!key && other.name_hash != hash) || other.to != model::forever)
            continue;
        if (key && other.part->kind == r.part->kind)
            return w.report(model::problem_code::second_primary_key, item, r.part->given);
        if (other.name_hash == hash && table_work::family_of(other) == table_work::family_of(r) &&
            model::same_part_name(*w.convention, other, r))
            return w.report(model::problem_code::duplicate_part, item, r.given());
    }
}

/// A constraint, index, trigger or policy comes into being: its name is made here, once, and its columns are resolved.
constexpr void open_part(table_work& w, std::uint32_t item, const model::part& p) {
    if (p.property != nullptr)
        return p.property->conduct != nullptr && p.property->conduct->open != nullptr
                   ? p.property->conduct->open(w, item, p)
                   : open_property(w, item, p);
    const model::name_measure named = model::measure_part_name(*w.convention, p, w.named->object);
    model::part_record r{.part = &p,
                         .table = w.named,
                         .made = w.step + 1,
                         .from = w.step + 1,
                         .first_use = w.use_count,
                         .name_hash = named.hash};
    if (p.constraint != nullptr)
        r.marks = p.constraint->marks;
    else if (p.trigger != nullptr)
        r.marks = p.trigger->marks;
    if (bad_length(named.size))
        w.report(model::problem_code::name_too_long, item, p.given);
    check_uniqueness(w, item, r);
    if (p.kind == model::part_kind::primary_key)
        for (std::uint32_t i = 0; i < p.constraint->columns.size; ++i)
            if (const model::column_record* c = w.find_column(p.constraint->columns.data[i]);
                c != nullptr && c->nullable)
                w.report(model::problem_code::nullable_primary_key, item, p.constraint->columns.data[i]);
    use_columns_of(w, item, p);
    r.use_count = static_cast<std::uint16_t>(w.use_count - r.first_use);
    w.parts[w.part_count++] = r;
}

}  // namespace typeschema::inline v0::change
