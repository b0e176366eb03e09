// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/history.hpp"

#include <initializer_list>

namespace typeschema::inline v0::check_detail {

/// Two findings, the earlier one first: is the later one a mistake of its own, or does it follow from the other? What is
/// left out wrongly shows up in the next compile; what is kept wrongly makes one mistake look like two.
struct consequence {
    const model::history& h;
    const model::finding& cause;
    const model::finding& later;

    [[nodiscard]] constexpr bool follows() const {
        if (cause.step == model::nothing || later.step == model::nothing)
            return cause.step == later.step && same_disorder();
        if (cause.step == later.step)
            return follows_in_step();
        return cause.step < later.step && (misses_what_was_not_made() || meets_what_was_not_removed());
    }

private:
    static constexpr bool one_of(model::problem_code code, std::initializer_list<model::problem_code> codes) {
        for (const model::problem_code c : codes)
            if (c == code)
                return true;
        return false;
    }
    static constexpr bool one_of(model::step_kind kind, std::initializer_list<model::step_kind> kinds) {
        for (const model::step_kind k : kinds)
            if (k == kind)
                return true;
        return false;
    }
    [[nodiscard]] constexpr const model::step& step_of(const model::finding& f) const {
        return *h.names.steps[f.step].step;
    }
    [[nodiscard]] constexpr std::uint32_t object_of(const model::finding& f) const {
        return h.names.steps[f.step].object;
    }
    [[nodiscard]] constexpr bool on_one_table() const {
        return object_of(cause) == model::nothing || object_of(cause) == object_of(later);
    }
    static constexpr bool about_key(model::problem_code code) {
        using enum model::problem_code;
        return one_of(code,
                      {foreign_key_to_unknown_column, foreign_key_to_columns_not_unique, foreign_key_to_another_type,
                       foreign_key_of_another_length, foreign_key_to_deferrable_key});
    }
    static constexpr bool about_column(model::problem_code code) {
        return code == model::problem_code::unknown_column_in_part || code == model::problem_code::unknown_column;
    }
    static constexpr bool about_missing_name(model::problem_code code) {
        using enum model::problem_code;
        return about_column(code) ||
               one_of(code, {unknown_table, foreign_key_to_unknown_table, foreign_key_to_unknown_column, unknown_object,
                             unknown_function, need_missing});
    }

    /// Do both miss a column, or both a table, or both something else of one kind?
    [[nodiscard]] constexpr bool miss_alike() const {
        using enum model::problem_code;
        const auto about_table = [](model::problem_code code) {
            return code == unknown_table || code == foreign_key_to_unknown_table;
        };
        return cause.code == later.code || (about_column(cause.code) && about_column(later.code)) ||
               (about_table(cause.code) && about_table(later.code));
    }

    /// Two migrations in the wrong order, or a fork, put every parent behind them in the wrong place too.
    [[nodiscard]] constexpr bool same_disorder() const {
        using enum model::problem_code;
        return one_of(cause.code, {parent_taken, parent_out_of_order}) &&
               one_of(later.code, {parent_taken, parent_out_of_order});
    }

    /// The part that a finding is about: of a new table, or the one that is added.
    [[nodiscard]] constexpr const model::part* part_of(const model::finding& f) const {
        const model::step& s = step_of(f);
        if (s.part != nullptr)
            return s.part;
        return s.table != nullptr && f.item < s.table->parts.size ? &s.table->parts[f.item] : nullptr;
    }
    [[nodiscard]] constexpr bool is_of_a_column(const model::finding& f) const {
        const model::table* t = step_of(f).table;
        return t != nullptr && f.item < t->columns.size && t->columns[f.item].named == f.culprit;
    }

    [[nodiscard]] constexpr bool follows_in_step() const {
        using enum model::problem_code;
        if (cause.code == later.code && cause.culprit == later.culprit &&
            (cause.item == later.item || about_missing_name(later.code)))
            return true;
        // A name that is too long makes those that the convention builds from it too long as well.
        if (cause.code == name_too_long && later.code == name_too_long)
            return (is_of_a_column(cause) || step_of(cause).target.object == cause.culprit) && !is_of_a_column(later);
        return about_key(later.code) && (cause.item == later.item || refers_to(object_of(cause)));
    }

    [[nodiscard]] constexpr bool refers_to(std::uint32_t object) const {
        const model::part* p = part_of(later);
        return p != nullptr && p->constraint != nullptr &&
               h.names.find(model::object_kind::table, p->constraint->referred, later.step + 1) == object;
    }

    /// Would the step of the cause have made this name?
    [[nodiscard]] constexpr bool would_have_made(const model::name& n) const {
        const model::step& s = step_of(cause);
        if (s.to == n || s.target.object == n || (s.column != nullptr && s.column->named == n) ||
            (s.part != nullptr && s.part->given == n))
            return true;
        for (std::uint32_t i = 0; s.table != nullptr && i < s.table->columns.size; ++i)
            if (s.table->columns[i].named == n)
                return true;
        return false;
    }

    [[nodiscard]] constexpr bool misses_what_was_not_made() const {
        using enum model::problem_code;
        if (about_missing_name(later.code)) {
            const bool near = !about_column(later.code) || on_one_table();
            if (near && ((miss_alike() && cause.culprit == later.culprit) || would_have_made(later.culprit)))
                return true;
        }
        return about_key(later.code) && (refers_to(object_of(cause)) || object_of(cause) == model::nothing) &&
               one_of(cause.code, {duplicate_column, duplicate_part, unknown_column_in_part, second_primary_key,
                                   column_twice_in_key, nullable_primary_key, unknown_table, unknown_column, name_taken,
                                   column_taken, type_needs_using, nothing_to_change});
    }

    /// A drop or rename that found nothing leaves something standing, which a later step then stumbles over.
    [[nodiscard]] constexpr bool meets_what_was_not_removed() const {
        using enum model::problem_code;
        using enum model::step_kind;
        const model::step& s = step_of(cause);
        if (one_of(cause.code, {name_taken, column_taken}) && one_of(s.kind, {rename_table, rename_column}))
            return one_of(later.code, {name_taken, column_taken}) &&
                   later.culprit == (s.kind == rename_table ? s.target.object : s.object);
        if (!one_of(cause.code, {unknown_table, unknown_column, unknown_object}))
            return false;
        const bool whole = one_of(s.kind, {drop_table, rename_table, drop_schema, drop_extension, drop_function});
        switch (later.code) {
            case duplicate_part:
            case second_primary_key: return s.kind == drop_part && on_one_table();
            case column_taken: return one_of(s.kind, {drop_column, rename_column}) && on_one_table();
            case nothing_to_change: return s.kind == step_of(later).kind || on_one_table();
            case name_taken: return whole;
            case relation_name_taken: return whole || s.kind == drop_part;
            case still_used: return whole || one_of(s.kind, {drop_part, drop_column});
            default: return false;
        }
    }
};

}  // namespace typeschema::inline v0::check_detail
