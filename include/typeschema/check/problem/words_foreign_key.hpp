// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/check/foreign_key.hpp"
#include "typeschema/check/problem/context.hpp"

namespace typeschema::inline v0::problem {

/// The words of TS203 to TS207 and TS131: what is wrong with a foreign key.
constexpr void say_foreign_key(const context& c) {
    const model::constraint& k = *c.part()->constraint;
    c.say("foreign key ", c.table(), ".", k.columns.empty() ? model::name{} : k.columns[0]);
    if (k.columns.size > 1)
        c.say(" (and more)");
}

/// A column gets a type that no longer fits what a foreign key compares it with.
constexpr void say_retyped(const context& c) {
    bool first = true;
    check_detail::for_each_torn_key(c.h, c.f.step, [&](const check_detail::compared_columns& pair) {
        if (!first)
            return;
        first = false;
        c.say("column ", c.table(), ".", c.f.culprit, " cannot become ", c.step().column->type, ": ");
        c.say_part(*pair.key);
        c.say(" compares it with ", pair.other_table, ".", pair.other->named, ", which is ", pair.other->type);
        c.say("; drop the foreign key first and add it again once both have one type");
    });
}

/// A table that is there, and its columns too, but no key that fits.
constexpr void say_unfit_key(const context& c, const model::constraint& k, const model::table_state& target) {
    using enum model::problem_code;
    const model::name& table = k.referred.object;
    const check_detail::referred_columns to(k, target);
    switch (c.f.code) {
        case foreign_key_to_columns_not_unique:
            if (k.referred_columns.empty())
                return c.say(" refers to the primary key of ", table, ", which has none; add one, or name its columns");
            c.say(" refers to columns of ", table, " that are not unique: (");
            for (std::uint32_t i = 0; i < k.referred_columns.size; ++i)
                c.say(i == 0 ? "" : ", ", k.referred_columns[i]);
            return c.say("); add a primary key, unique<...> or unique_index<...> on exactly these");
        case foreign_key_to_deferrable_key:
            return c.say(" refers to a key of ", table,
                         " that is deferrable, which PostgreSQL does not take; make that key "
                         "not deferrable, or add one that is not");
        case foreign_key_of_another_length:
            c.say(" has ");
            c.w.put_number(k.columns.size);
            c.say(k.columns.size == 1 ? " column" : " columns", ", but the key of ", table, " that it refers to has ");
            c.w.put_number(to.size);
            return c.say("; write as many on both sides");
        default: {
            const model::table_state here = c.after();
            for (std::uint32_t i = 0; i < k.columns.size; ++i)
                if (k.columns[i] == c.f.culprit) {
                    c.say(": ", c.f.culprit, " is ", here.find(c.f.culprit)->type, " but ", table, ".");
                    const model::column_record* other = to.then.find(to.number(i));
                    c.say(other->named, " is ", other->type, "; give both the same type");
                }
        }
    }
}

constexpr void say_foreign_key_problem(const context& c) {
    using enum model::problem_code;
    if (c.step().kind == model::step_kind::change_type)
        return say_retyped(c);
    say_foreign_key(c);
    const model::constraint& k = *c.part()->constraint;
    const std::uint32_t target = c.h.names.find(model::object_kind::table, k.referred, c.f.step + 1);
    if (c.f.code == foreign_key_to_unknown_table) {
        c.say(" refers to unknown table ", c.f.culprit);
        return suggest_object(c, model::object_kind::table, c.f.culprit, c.f.step + 1);
    }
    if (target == model::nothing)
        return check_detail::resting(c.h, c.f.step)->explain_key(c);
    const model::table_state there = c.h.table_at(target, c.f.step + 1);
    if (c.f.code != foreign_key_to_unknown_column)
        return say_unfit_key(c, k, there);
    c.say(" refers to unknown column ", k.referred.object, ".", c.f.culprit);
    suggest_column(c, target, there, c.f.culprit);
}

}  // namespace typeschema::inline v0::problem
