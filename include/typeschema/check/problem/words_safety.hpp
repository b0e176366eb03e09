// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/check/problem/context.hpp"
#include "typeschema/check/safety/rules.hpp"

#include <string_view>

namespace typeschema::inline v0::problem {

/// The verb of a step and what it is about: `add column orders.total`.
constexpr void say_verb(const context& c) {
    using enum model::step_kind;
    const model::step& s = c.step();
    const auto say = [&](std::string_view verb, const model::name& item) {
        c.say(verb, " ", s.target.object);
        if (!item.empty())
            c.say(".", item);
    };
    const auto say_part = [&](std::string_view verb, std::string_view word, const model::name& item) {
        c.say(verb, word, item.empty() ? "" : " ", item);
        c.say(" of ", s.target.object);
    };
    switch (s.kind) {
        case create_table:
        case drop_table:
        case rename_table:
            c.say(s.kind == create_table ? "create "
                  : s.kind == drop_table ? "drop "
                                         : "rename ",
                  model::word_for(s.of));
            return c.say(" ", s.target.object);
        case add_column:
            return say(s.of == model::object_kind::enum_type ? "add value" : "add column", s.column->named);
        case drop_column: return say("drop column", s.object);
        case rename_column:
            return say(s.of == model::object_kind::enum_type ? "rename value" : "rename column", s.object);
        case set_default: return say("set default of", s.object);
        case drop_default: return say("drop default of", s.object);
        case set_not_null: return say("set not null", s.object);
        case drop_not_null: return say("drop not null", s.object);
        case change_type: return say("change type of", s.object);
        case add_part:
            if (s.part->property != nullptr)
                return say("alter", s.part->property->subject);
            return say_part("add ", model::word_for(s.part->kind),
                            s.part->kind == model::part_kind::foreign_key ? model::name() : s.part->given);
        case drop_part:
            return say_part("drop ", s.family == model::part_family::index ? "index" : "constraint", s.object);
        case alter_part:
            return say_part(s.options == model::mark::not_valid ? "validate " : "alter ", "constraint", s.object);
        case create_function: return c.say("create function ", s.target.object);
        case raw: return c.say("this raw step");
        default: return c.say(s.target.object.empty() ? "this step" : "the step on ", s.target.object);
    }
}

/// The indexes and constraints that PostgreSQL drops with a column without a word.
constexpr void say_what_goes_along(const context& c) {
    const model::table_state t = c.before();
    bool first = true;
    for (std::uint32_t i = 0; i < t.records.part_count; ++i)
        if (const model::part_record& p = t.records.parts[i]; p.to == c.f.step + 1 && p.part->property == nullptr) {
            c.say(first ? ", and with it go " : ", ");
            c.say_part(p);
            first = false;
        }
}

constexpr bool explain_safety(const context& c) {
    using enum model::problem_code;
    if (c.f.code < loses_data || c.f.code > accepted_without_reason)
        return false;
    say_verb(c);
    if (c.f.code == accepted_in_vain || c.f.code == accepted_without_reason) {
        const std::string_view word = model::word_for(static_cast<model::hazard>(c.f.item));
        std::uint32_t times = 0;
        for (const model::acceptance* a = c.step().accepted; a != nullptr; a = a->next)
            times += a->what == static_cast<model::hazard>(c.f.item) ? 1U : 0U;
        if (c.f.code == accepted_without_reason)
            c.say(" accepts ", word, " without a reason; say why it may");
        else if (times > 1)
            c.say(" accepts ", word, " twice; remove one");
        else
            c.say(" accepts ", word, ", which does not happen here; remove that accept");
        return true;
    }
    const check_detail::rule_facts& rule = check_detail::safety_rules[c.f.item];
    c.say(" ", rule.effect);
    if (rule.rule == check_detail::safety_rule::dropped_column)
        say_what_goes_along(c);
    c.say("; ", rule.cure);
    if (rule.is == check_detail::rule_class::refused)
        c.say(", or accept_<", model::word_for(rule.hazard), ", \"why\", ...>");
    return true;
}

}  // namespace typeschema::inline v0::problem
