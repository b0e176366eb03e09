// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/column_fits.hpp"
#include "typeschema/check/problem/context.hpp"
#include "typeschema/check/problem/suggestion.hpp"

namespace typeschema::inline v0::problem {

/// The name of the column at fault; only some steps declare one.
constexpr model::name faulty_column(const context& c) {
    return c.column() != nullptr && !c.column()->named.empty() ? c.column()->named : c.step().object;
}

inline constexpr std::string_view before_this_step = "this step, or change the column before it";

/// What PostgreSQL refuses, and what to do about it. `cure`: what to take away.
constexpr void say_column_trouble(const context& c, change::column_trouble trouble, std::string_view cure) {
    switch (trouble) {
        case change::column_trouble::no_collation:
            return c.say(" has a collation, but its type does not sort as texts do; remove ", cure);
        case change::column_trouble::plain_storage:
            return c.say(" has a type of fixed length, which is only stored plain; remove ", cure);
        case change::column_trouble::no_number:
            return c.say(" is numbered, so it is smallint, integer or bigint; give it such a type");
        case change::column_trouble::nullable_number: return c.say(" is numbered, so it is never NULL; remove ", cure);
        case change::column_trouble::number_and_default:
            return c.say(" is numbered, so it has no other default; remove ", cure);
        case change::column_trouble::generated_and_default:
            return c.say(" is generated, so it has no default; remove ", cure);
        case change::column_trouble::none: return;
    }
}

/// The same where a verb meets what is said of a column that is there.
constexpr void say_trouble_of_verb(const context& c) {
    using enum change::column_trouble;
    const model::table_state t = c.before();
    const model::column_record* const was = t.find(c.f.culprit);
    const bool generated = was != nullptr && sql::said_of(t, *was, model::property_kind::generated) != nullptr;
    switch (c.step().kind) {
        case model::step_kind::alter_part: return c.say(" is no identity; add_identity<...> makes it one");
        case model::step_kind::set_default:
            return say_column_trouble(c, generated ? generated_and_default : number_and_default, "this step");
        case model::step_kind::drop_not_null: return say_column_trouble(c, nullable_number, "this step");
        case model::step_kind::drop_column: return c.say(" fills itself when it comes back; remove refill<...>");
        default: break;
    }
    if (generated)
        return c.say(" is generated, so it keeps its type; drop it and add it with another one");
    const bool numbered = was != nullptr && change::is_number_of_rows(was->type);
    say_column_trouble(c, numbered ? no_number : plain_storage, "its storage first, with reset_storage<...>");
}

/// A column that PostgreSQL refuses for what is said of it.
constexpr void say_impossible_column(const context& c) {
    using enum change::column_trouble;
    c.say("column ", c.table(), ".", c.f.culprit);
    if (c.part() == nullptr || c.part()->property == nullptr)
        return say_trouble_of_verb(c);
    const model::property& said = *c.part()->property;
    const bool declared = c.step().kind != model::step_kind::add_part;
    switch (change::judge_column(said, *c.after().find(said.subject))) {
        case none: return c.say(" is generated, numbered or a serial, and one of these alone; remove the others");
        case nullable_number: return say_column_trouble(c, nullable_number, declared ? "nullable" : before_this_step);
        case no_collation: return say_column_trouble(c, no_collation, declared ? "collated<...>" : before_this_step);
        case plain_storage: return say_column_trouble(c, plain_storage, declared ? "storage<...>" : before_this_step);
        default:
            return say_column_trouble(c, change::judge_column(said, *c.after().find(said.subject)),
                                      declared ? "default_<...>" : before_this_step);
    }
}

constexpr void say_impossible_owner(const context& c) {
    const model::property& said = *c.part()->property;
    const model::qualified_name table{said.relations[0], said.relations[1]};
    c.say("sequence ", c.table(), " cannot be owned by ", table.object, ".", said.value);
    const std::uint32_t owner = c.h.names.find(model::object_kind::table, table, c.f.step + 1);
    c.say(", since there is no such ", owner == model::nothing ? "table" : "column");
    if (owner == model::nothing)
        return suggest_object(c, model::object_kind::table, table.object, c.f.step + 1);
    suggest_column(c, owner, c.h.table_at(owner, c.f.step + 1), said.value);
}

constexpr bool explain_column(const context& c) {
    using enum model::problem_code;
    switch (c.f.code) {
        case unknown_type:
            if (model::has_maker(c.step().of))
                c.say(model::word_for(c.step().of), " ", c.table());
            else
                c.say("column ", c.table(), ".", faulty_column(c));
            c.say(" has the unknown type ", c.f.culprit);
            suggest_object(c, model::object_kind::enum_type, c.f.culprit, c.f.step + 1);
            return true;
        case extension_missing:
            c.say("column ", c.table(), ".", faulty_column(c), " has a type of extension ", c.f.culprit,
                  ", which nothing has made; write ensure_extension<\"");
            c.say(c.f.culprit, "\"> before this step");
            return true;
        case unknown_sequence:
            c.say("column ", c.table(), ".", faulty_column(c), " takes numbers of unknown sequence ", c.f.culprit);
            suggest_object(c, model::object_kind::sequence, c.f.culprit, c.f.step + 1);
            c.say("; what no create_sequence<...> makes is written (nextval('...')), in parentheses");
            return true;
        case impossible_expression:
            c.say_part(*c.part(), c.table());
            c.say(" of ", c.table(),
                  " names a column that is generated, which PostgreSQL does not allow; write what that "
                  "one is computed of");
            return true;
        case impossible_owner: say_impossible_owner(c); return true;
        case impossible_column: say_impossible_column(c); return true;
        default: return false;
    }
}

}  // namespace typeschema::inline v0::problem
