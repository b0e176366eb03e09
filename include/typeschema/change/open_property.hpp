// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/column_fits.hpp"
#include "typeschema/change/table_work.hpp"
#include "typeschema/change/use_expression.hpp"
#include "typeschema/model/privilege.hpp"
#include "typeschema/model/property.hpp"

namespace typeschema::inline v0::change {

constexpr model::part_family family_of(model::subject_kind kind) {
    switch (kind) {
        case model::subject_kind::index: return model::part_family::index;
        case model::subject_kind::trigger: return model::part_family::trigger;
        case model::subject_kind::policy: return model::part_family::policy;
        default: return model::part_family::constraint;
    }
}

/// The sequence of an identity is named here, once.
constexpr void open_column_property(table_work& w, std::uint32_t item, model::part_record& r) {
    r.marks = r.part->property->marks;
    if (!model::has_sequence(r.part->property->kind))
        return;
    const model::name_measure named = model::measure_part_name(*w.convention, *r.part, w.named->object);
    r.name_hash = named.hash;
    if (bad_length(named.size))
        w.report(model::problem_code::name_too_long, item, r.part->given);
}

/// The record of the same property of the same thing, or null.
constexpr model::part_record* standing_property(table_work& w, const model::property& p, const model::part* subject,
                                                std::uint16_t column) {
    for (std::uint32_t i = 0; i < w.part_count; ++i) {
        model::part_record& r = w.parts[i];
        if (r.to == model::forever && r.part->property != nullptr && r.part->property->same_as(p) &&
            r.subject == subject && (column == 0 || w.needs(r, column)))
            return &r;
    }
    return nullptr;
}

/// Is the column numbered or computed in another way already?
constexpr bool gives_value(table_work& w, std::uint16_t column, model::property_kind kind) {
    const model::part_record* const there =
        kind == model::property_kind::generated ? w.numbers_of(column) : w.expression_of(column);
    return there != nullptr;
}

/// What is said of a column beyond a comment and privileges: only tables have it, but for the collation.
constexpr void judge_column_property(table_work& w, std::uint32_t item, const model::part& p,
                                     const model::column_record& c) {
    const model::property& said = *p.property;
    if (p.misplaced || (w.kind != model::object_kind::table && said.kind != model::property_kind::collation))
        return w.report(model::problem_code::misplaced, item, said.subject);
    const bool gives = said.kind >= model::property_kind::identity && !said.value.empty();
    if (gives && gives_value(w, c.number, said.kind))
        return w.report(model::problem_code::impossible_column, item, said.subject);
    if (!said.value.empty() && judge_column(said, c) != column_trouble::none)
        w.report(model::problem_code::impossible_column, item, said.subject);
}

/// The columns that the expression of a column names; none of them is computed, wherever it is declared.
constexpr void use_generated(table_work& w, std::uint32_t item, const model::expression& e, std::uint16_t column) {
    const std::uint32_t first = w.use_count;
    use_expression(w, item, e);
    const auto computed = [&](std::uint16_t number) { return w.expression_of(number) != nullptr; };
    bool bad = false;
    for (std::uint32_t i = first; i < w.use_count; ++i)
        bad = bad || w.uses[i] == column || computed(w.uses[i]);
    for (std::uint32_t i = 0; i + 1 < w.part_count; ++i)
        bad = bad ||
              (w.parts[i].to == model::forever && model::is_generated(*w.parts[i].part) && w.needs(w.parts[i], column));
    if (bad)
        w.report(model::problem_code::impossible_expression, item, e.text);
}

constexpr bool says_the_same(const model::property& a, const model::property& b) {
    bool same = a.value == b.value && a.relations.size == b.relations.size;
    for (std::uint32_t i = 0; same && i < a.relations.size; ++i)
        same = a.relations[i] == b.relations[i];
    return same;
}

/// What is said takes the place of what was said before, which ends; false where that is the same, or was said by the same
/// step.
constexpr bool takes_the_place(table_work& w, std::uint32_t item, const model::property& said,
                               model::part_record* before, bool same) {
    if (before == nullptr ? said.value.empty() : same) {
        w.report(model::problem_code::nothing_to_change, item, said.subject);
        return false;
    }
    if (before == nullptr)
        return true;
    if (before->from == w.state_after()) {
        w.report(model::problem_code::said_twice, item, said.subject);
        return false;
    }
    before->to = w.state_after();
    return true;
}

/// Something is said of a table, or of something on it, in the place of what was said before; an empty value takes it back.
constexpr void open_property(table_work& w, std::uint32_t item, const model::part& p) {
    const model::property& said = *p.property;
    std::uint16_t column = 0;
    const model::part* subject = nullptr;
    if (said.of == model::subject_kind::column) {
        const model::column_record* c = w.find_column(said.subject);
        if (c == nullptr)
            return w.report(model::problem_code::unknown_column, item, said.subject);
        column = c->number;
        if (said.kind >= model::property_kind::storage)
            judge_column_property(w, item, p, *c);
    } else if (said.of != model::subject_kind::object) {
        const model::part_record* about = w.find_part(family_of(said.of), said.subject, said.exact);
        if (about == nullptr)
            return w.report(model::problem_code::unknown_object, item, said.subject);
        subject = about->part;
    }
    model::part_record* const before = standing_property(w, said, subject, column);
    const bool is_privilege = said.kind == model::property_kind::privilege;
    if (is_privilege && !model::is_privilege(said.privilege.view(), w.kind, column != 0))
        return w.report(model::problem_code::impossible_privilege, item, said.privilege);
    const bool granted = said.value.view() == "granted";
    if (is_privilege && before == nullptr && granted == model::is_public_by_default(w.kind, said.key.view()))
        return w.report(model::problem_code::nothing_to_change, item, said.subject);
    if (!takes_the_place(w, item, said, before, before != nullptr && says_the_same(*before->part->property, said)))
        return;
    // A grant that is revoked leaves nothing, and so does what was revoked and is granted again.
    if (said.value.empty() || (is_privilege && before != nullptr))
        return;
    model::part_record& r = w.parts[w.part_count++];
    r.part = &p;
    r.table = w.named;
    r.subject = subject;
    r.made = w.state_after();
    r.from = w.state_after();
    r.first_use = w.use_count;
    r.use_count = 0;
    if (said.kind >= model::property_kind::storage)
        open_column_property(w, item, r);
    if (column != 0)
        w.uses[w.use_count++] = column;
    if (said.kind == model::property_kind::generated)
        use_generated(w, item, said.text, column);
    r.use_count = static_cast<std::uint16_t>(w.use_count - r.first_use);
}

}  // namespace typeschema::inline v0::change
