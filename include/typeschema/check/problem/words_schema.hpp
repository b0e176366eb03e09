// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/create_table.hpp"
#include "typeschema/change/policy_fits.hpp"
#include "typeschema/check/problem/property.hpp"
#include "typeschema/check/problem/words_part.hpp"
#include "typeschema/sql/reader/names.hpp"

namespace typeschema::inline v0::problem {

/// The words of TS1xx: the schema contradicts itself.
constexpr void say_unknown_column(const context& c) {
    if (c.part()->property != nullptr)
        say_property(c, *c.part()->property);
    else
        c.say_part(*c.part(), c.table());
    c.say(" names unknown column ", c.table(), ".", c.f.culprit);
    suggest_column(c, c.object(), c.after(), c.f.culprit);
}

constexpr void say_default(const context& c) {
    const model::column* column = c.column();
    const bool has_column = column != nullptr && c.step().kind != model::step_kind::change_type;
    const bool refills = c.step().kind == model::step_kind::drop_column;
    const model::column_record* r = has_column ? nullptr : c.before().find(c.step().object);
    const bool changes_type = c.step().kind == model::step_kind::change_type;
    const model::name& text = (has_column     ? column->default_value
                               : changes_type ? r->default_value
                               : refills      ? c.step().refill
                                              : c.step().default_value)
                                  ->text;
    c.say(refills ? "the refill " : "the default ", text, " of ", c.table(), ".", c.f.culprit,
          " does not fit its type ", changes_type || has_column ? c.column()->type : r->type);
    c.say(changes_type ? "; drop or set the default first" : "; write a value of that type, text in quotes");
}

constexpr void say_duplicate_part(const context& c) {
    if (c.part() == nullptr)
        return c.say(c.table(), " has two parts named ", c.step().to, "; choose another name, or drop the other one");
    c.say(c.table(), " has two parts named ");
    model::put_part_name(*c.h.convention, *c.part(), c.table(), c.w);
    c.say("; give the ", model::word_for(c.part()->kind),
          c.part()->given.empty() ? " a name of its own with named<exactly<...>>"
                                  : " another name, or drop the older one");
}

constexpr void say_too_long(const context& c) {
    if (c.part() != nullptr && c.part()->property != nullptr && c.f.culprit.size <= model::longest_name) {
        c.say("the name ");
        model::put_part_name(*c.h.convention, *c.part(), c.table(), c.w);
        return c.say(
            " of a sequence is longer than the 63 bytes that PostgreSQL keeps; name it with sequence_name<...>");
    }
    const bool of_part = c.part() != nullptr && !c.is_about_column() && c.f.culprit == c.part()->given;
    if (!of_part) {
        if (c.f.culprit.empty())
            return c.say("a name is empty; names have 1 to 63 bytes");
        return c.say("the name ", c.f.culprit, " is longer than the 63 bytes that PostgreSQL keeps; shorten it");
    }
    c.say("the name ");
    model::put_part_name(*c.h.convention, *c.part(), c.table(), c.w);
    c.say(" is empty or longer than the 63 bytes that PostgreSQL keeps; ");
    if (c.f.culprit.empty())
        return c.say("name the ", model::word_for(c.part()->kind), " with named<exactly<...>>");
    c.say("shorten what the ", model::word_for(c.part()->kind), " is called");
}

constexpr const model::expression& troubled(const model::part& p) {
    const model::index* const index = change::index_of(p);
    for (std::uint32_t i = 0; index != nullptr && i < index->keys.size; ++i)
        if (is_expression(index->keys[i]) && !index->keys[i].more->text.trouble.empty())
            return index->keys[i].more->text;
    if (p.kind == model::part_kind::exclusion)
        return index->predicate;
    if (p.property != nullptr)
        return p.property->text;
    if (p.constraint != nullptr)
        return p.constraint->condition;
    if (p.index != nullptr)
        return p.index->predicate;
    if (p.policy != nullptr)
        return p.policy->visible.trouble.empty() ? p.policy->allowed : p.policy->visible;
    return p.trigger->events.trouble.empty() ? p.trigger->condition : p.trigger->events;
}

/// `using_<...> of items.pages`, where no part of a table is at fault but the text of a change of type.
constexpr bool is_about_using(const context& c) {
    return c.step().kind == model::step_kind::change_type &&
           (c.f.code != model::problem_code::unreadable_sql || !(c.f.culprit == c.step().object));
}
constexpr void say_using(const context& c) {
    c.say(c.f.item == 0 ? "using_<...> of " : "back_using<...> of ", c.table(), ".", c.step().object);
}

constexpr void say_trouble(const context& c, std::string_view trouble, std::uint32_t at, const model::name& text) {
    c.say(" cannot be read: ", trouble, ", at byte ");
    c.w.put_number(at + 1);
    c.say(" of: ", text);
}
constexpr void say_trouble(const context& c, const model::expression& e) {
    say_trouble(c, e.trouble, e.trouble_at, e.text);
}

/// The default at fault, or null where the fault is in a part.
constexpr const model::default_value* say_whose_default(const context& c) {
    if (c.part() != nullptr && !c.is_about_column())
        return nullptr;
    c.say(c.step().refill != nullptr ? "the refill of " : "the default of ", c.table(), ".", c.f.culprit);
    return c.step().refill != nullptr ? c.step().refill
           : c.column() != nullptr    ? c.column()->default_value
                                      : c.step().default_value;
}

constexpr void say_unreadable(const context& c) {
    if (is_about_using(c)) {
        say_using(c);
        return say_trouble(c, c.f.item == 0 ? *c.step().using_names : *c.step().back_names);
    }
    if (const model::default_value* d = say_whose_default(c)) {
        const sql::reader::expression_facts facts = sql::reader::first_names<0>(d->text.view()).facts;
        return say_trouble(c, facts.trouble(), facts.error_at, d->text);
    }
    const model::expression& e = troubled(*c.part());
    c.say_part(*c.part(), c.table());
    say_trouble(c, e);
}

constexpr void say_subquery(const context& c) {
    if (is_about_using(c)) {
        say_using(c);
        return c.say(" holds a subquery, which PostgreSQL does not allow there; name columns of the table alone");
    }
    if (say_whose_default(c) != nullptr)
        return c.say(" holds a subquery, which PostgreSQL does not allow there; call a function that asks");
    c.say_part(*c.part(), c.table());
    c.say(" holds a subquery, which PostgreSQL does not allow there; ");
    c.say(c.part()->kind == model::part_kind::trigger ? "ask it inside the function of the trigger"
          : c.part()->kind == model::part_kind::index || c.part()->property != nullptr
              ? "name columns of the table alone"
              : "use a foreign key or a trigger");
}

constexpr void say_nullable_key(const context& c) {
    c.say("column ", c.table(), ".", c.f.culprit, " is part of the primary key and cannot be nullable; ");
    using enum model::step_kind;
    c.say(c.step().kind == create_table    ? "remove nullable or leave it out of the key"
          : c.step().kind == drop_not_null ? "drop the key first"
                                           : "write set_not_null before this step");
}

/// What stands on a column or part that does not take it.
constexpr void say_astray(const context& c) {
    using enum model::part_kind;
    const std::string_view word =
        c.step().function == nullptr || !c.step().function->procedure ? "function" : "procedure";
    if (c.step().function != nullptr)
        return c.say(word, " ", c.f.culprit, " holds something that is no part of a ", word,
                     ", or one part twice; each stands there once");
    if (c.part() == nullptr || c.is_about_column())
        return c.say(
            "column ", c.table(), ".", c.f.culprit,
            " takes nullable, default_<...>, comment<...>, collated<...>, an identity and the like, each once and "
            "nothing else; keys and checks stand beside it");
    if (c.part()->property != nullptr) {
        say_property(c, *c.part()->property);
        return c.say(" takes columns without an order, or one bound, and nothing else");
    }
    c.say_part(*c.part(), c.table());
    switch (c.part()->kind) {
        case primary_key:
            return c.say(" takes on<...> and then named<...>, include_columns<...> and one of deferrable and "
                         "initially_deferred, each once and nothing else");
        case unique:
            return c.say(" takes on<...> and then include_columns<...>, nulls_not_distinct and one of deferrable and "
                         "initially_deferred, each once and nothing else");
        case check: return c.say(" takes a condition and then not_valid and no_inherit, each once and nothing else");
        case exclusion:
            return c.say(" takes method<...>, with<...>, where<...>, include_columns<...> and one of deferrable and "
                         "initially_deferred, and nothing else");
        case foreign_key:
            return c.say(" takes on<...>, references<...> and then one on_delete, one on_update, named<...>, "
                         "match_full, not_valid and one of deferrable and initially_deferred, and nothing else");
        case index:
            return c.say(" takes on<...> and then where<...>, method<...> and include_columns<...>, each once and "
                         "nothing else");
        case policy:
            return c.say(
                " takes a command, to<...>, using_<...>, with_check<...> and restrictive, each once and nothing "
                "else");
        case trigger:
            return c.say(
                " takes execute<...>, when<...>, for_each_row, old_table_as<...>, new_table_as<...> and one of disabled, "
                "fires_always and fires_on_replica, each once; only constraint_trigger<...> takes deferrable, "
                "initially_deferred and from_table<...>");
        default: return c.say(" takes columns in on<...> and nothing else");
    }
}

constexpr void say_misplaced(const context& c) {
    const std::string_view verb = c.step().misplaced;
    if (verb.empty())
        return say_astray(c);
    c.say(verb);
    if (!c.step().target.object.empty())
        c.say(" on ", c.step().target.object);
    if (verb == "raw")
        return c.say(" takes one of inverse<...> and irreversible<...>, once and nothing else");
    if (c.step().data != nullptr)
        return static_cast<void>(c.step().data->conduct->explain(c));
    if (verb == "require_empty")
        return c.say(" takes or_export<...> of typeschema/rare.hpp, once and nothing else");
    if (verb == "drop_column")
        return c.say(" takes refill<...>, once and nothing else");
    if (verb == "change_type")
        return c.say(" takes using_<...> and back_using<...>, each once and nothing else");
    if (verb.starts_with("create_") && c.step().table != nullptr && c.step().table->kind != c.step().of)
        return c.say(" is given a ", model::word_for(c.step().table->kind), "; write ",
                     change::create_verb(c.step().table->kind));
    if (verb.starts_with("create_") && c.step().table != nullptr)
        return c.say(" is given a ", model::word_for(c.step().of),
                     " that holds a step or an option; steps stand in a migration, options in the column, "
                     "key or index that they belong to");
    const std::string_view one = verb.starts_with("create_index") ? "index" : verb.substr(verb.find('_') + 1);
    c.say(" takes one ", one, " and nothing else");
    c.say("; the verbs are add_column, add_constraint, create_index, create_trigger and create_policy");
}

constexpr bool explain_schema(const context& c) {
    using enum model::problem_code;
    switch (c.f.code) {
        case duplicate_column:
            c.say("table ", c.table(), " has two columns named ", c.f.culprit, "; rename or remove one");
            return true;
        case duplicate_part: say_duplicate_part(c); return true;
        case unknown_column_in_part: say_unknown_column(c); return true;
        case default_of_another_type: say_default(c); return true;
        case second_primary_key:
            c.say("table ", c.table(),
                  " has two primary keys; make one of them unique<...>, or drop the older one first");
            return true;
        case name_too_long: say_too_long(c); return true;
        case unreadable_sql: say_unreadable(c); return true;
        case column_twice_in_key:
            c.say_part(*c.part(), c.table());
            c.say(" lists column ", c.f.culprit, " twice; remove one");
            return true;
        case unreadable_trigger_events:
            c.say("the events of ");
            c.say_part(*c.part(), c.table());
            c.say(" cannot be read (", c.f.culprit, "): ", troubled(*c.part()).trouble);
            c.say("; write them as in: before insert or update of status");
            return true;
        case subquery_in_check: say_subquery(c); return true;
        case nullable_primary_key: say_nullable_key(c); return true;
        case malformed_key: say_malformed_key(c); return true;
        case misplaced: say_misplaced(c); return true;
        case reserved_name:
            c.say("PostgreSQL keeps the name ", c.f.culprit,
                  c.has_table() ? " for a column of its own" : " for a schema of its own");
            c.say("; choose another name");
            return true;
        case impossible_trigger: say_trigger(c); return true;
        case impossible_index: say_index(c); return true;
        case impossible_constraint: say_constraint(c); return true;
        case impossible_policy:
            c.say_part(*c.part(), c.table());
            c.say(" is for ", model::word_for(c.part()->policy->command), ", which ");
            c.say(change::judge_policy(*c.part()->policy) == change::policy_trouble::insert_sees_no_row
                      ? "sees no row that was there; write with_check<...> instead of using_<...>"
                      : "leaves no row behind; write using_<...> instead of with_check<...>");
            return true;
        case impossible_privilege:
            c.say("there is no privilege ", c.f.culprit, " on a ",
                  c.part()->property->of == model::subject_kind::column ? "column" : model::word_for(c.step().of));
            c.say("; PostgreSQL's manual lists those that there are under GRANT");
            return true;
        case said_twice:
            say_property(c, *c.part()->property);
            c.say(" is said twice; remove one");
            return true;
        case column_in_default:
            c.say(c.step().refill != nullptr ? "the refill of " : "the default of ", c.table(), ".", c.f.culprit,
                  " names a column, which PostgreSQL does not allow; set it in a trigger, or put text in quotes");
            return true;
        default: return false;
    }
}

}  // namespace typeschema::inline v0::problem
