// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/drop_column.hpp"
#include "typeschema/change/open_property.hpp"
#include "typeschema/change/resolve_step.hpp"
#include "typeschema/check/problem/property.hpp"
#include "typeschema/check/problem/words_foreign_key.hpp"

namespace typeschema::inline v0::problem {

/// Lists who still needs what a step takes away, all of them.
constexpr void say_users(const context& c) {
    bool first = true;
    const auto next = [&] {
        c.say(first ? "" : ", ");
        first = false;
    };
    check_detail::for_each_obstacle(c.h, c.f.step, [&](const model::reference_record& r, const model::part_record& p) {
        next();
        if (p.part->property != nullptr && model::has_maker(c.h.names.objects[r.object].kind)) {
            p.part->property->conduct->name(c.w, *p.part->property);
            return c.say(c.h.names.name_of(r.object, c.f.step).object);
        }
        if (p.part->property != nullptr)
            return c.say(model::word_for(c.h.names.objects[r.object].kind), " ",
                         c.h.names.name_of(r.object, c.f.step).object);
        c.say_part(p);
        c.say(" of ", c.h.names.name_of(r.object, c.f.step).object);
    });
    check_detail::for_each_column_of_dropped_type(
        c.h, c.f.step, [&](std::uint32_t, const model::table_state& t, const model::column_record& column) {
            next();
            if (t.kind == model::object_kind::domain || model::has_maker(t.kind))
                return c.say(model::word_for(t.kind), " ", t.named.object);
            c.say(t.kind == model::object_kind::table ? "column " : "attribute ", t.named.object, ".", column.named);
        });
    check_detail::for_each_inhabitant(c.h, c.f.step, [&](const model::name_record& n) {
        next();
        c.say(model::word_for(c.h.names.objects[n.object].kind), " ", n.named.object);
    });
    check_detail::for_each_caller(
        c.h, c.f.step,
        [&](const model::table_state& t, const model::column_record* column, const model::part_record* p) {
            next();
            if (p != nullptr)
                c.say_part(*p);
            else
                c.say("the default of ", column->named);
            c.say(" of ", t.named.object);
        });
    if (check_detail::drops_home(c.h, c.f.step)) {
        next();
        c.say(c.f.culprit == c.h.names.journal ? std::string_view("the journal of the chain")
                                               : std::string_view("the chain, whose own it is"));
    }
    if (!c.has_table())
        return;
    const model::table_state t = c.before();
    const model::column_record* const column = change::closed_by(t.records, c.f.step);
    for (std::uint32_t i = 0; i < t.records.part_count && column != nullptr && first; ++i)
        if ((!change::goes_with_column(*t.records.parts[i].part, t.records.uses + t.records.parts[i].first_use,
                                       column->number) ||
             (model::is_generated(*t.records.parts[i].part) &&
              t.records.uses[t.records.parts[i].first_use] != column->number)) &&
            t.holds(t.records.parts[i]) && t.uses(t.records.parts[i], column->number)) {
            next();
            c.say_part(t.records.parts[i]);
        }
}

constexpr std::string_view word_for_target(const context& c) {
    switch (c.step().kind) {
        case model::step_kind::change_type:
        case model::step_kind::rename_column:
        case model::step_kind::drop_column: return "column";
        case model::step_kind::drop_part:
        case model::step_kind::add_part: return "";
        default: return model::word_for(change::kind_of_target(c.step()));
    }
}

constexpr void say_still_used(const context& c) {
    c.say(word_for_target(c), word_for_target(c).empty() ? "" : " ");
    if (c.step().kind == model::step_kind::drop_part || c.step().kind == model::step_kind::add_part) {
        c.say_part(*change::part_closed_by(c.before().records, c.f.step));
        c.say(" of ");
    }
    c.say(c.has_table() ? c.table() : c.step().target.object);
    if (word_for_target(c) == "column")
        c.say(".", c.step().object);
    c.say(" is still used by ");
    say_users(c);
    c.say("; drop those first");
}

constexpr model::part_family family_of(const model::part_record& p) {
    return change::table_work::family_of(p);
}
constexpr std::string_view word_for(model::part_family family) {
    return family == model::part_family::index     ? "index"
           : family == model::part_family::trigger ? "trigger"
           : family == model::part_family::policy  ? "policy"
                                                   : "constraint";
}

/// The family that a step which found nothing was looking in.
constexpr model::part_family looked_for(const context& c) {
    if (c.part() == nullptr || c.step().kind == model::step_kind::alter_part)
        return c.step().family;
    return c.part()->property == nullptr ? model::part_family::index : change::family_of(c.part()->property->of);
}

/// What the author of drop_constraint<…> may have meant: a name like it, another kind of part, or one of those there are.
constexpr void suggest_part(const context& c) {
    const model::table_state t = c.before();
    const model::part_family family = looked_for(c);
    suggestion s(c.f.culprit);
    std::uint32_t others = 0;
    for (std::uint32_t i = 0; i < t.records.part_count; ++i) {
        const model::part_record& p = t.records.parts[i];
        if (!t.holds(p) || p.part->property != nullptr)
            continue;
        if (family_of(p) == family) {
            s.consider(p.given());
            ++others;
        } else if (p.given() == c.f.culprit || model::is_part_name(*c.h.convention, p, c.f.culprit)) {
            c.say("; it is ", family_of(p) == model::part_family::index ? "an " : "a ", word_for(family_of(p)));
            return c.say(", so write ",
                         c.step().kind == model::step_kind::drop_part    ? "drop_"
                         : c.step().kind == model::step_kind::alter_part ? "rename_"
                                                                         : "comment_on_",
                         word_for(family_of(p)));
        }
    }
    s.put(c.w);
    if (s.found())
        return;
    c.say(others == 0 ? "; it has none" : "; it has ");
    std::uint32_t listed = 0;
    for (std::uint32_t i = 0; i < t.records.part_count; ++i) {
        if (!t.holds(t.records.parts[i]) || family_of(t.records.parts[i]) != family)
            continue;
        if (listed == 12)
            return c.say(" and more");
        c.say(listed++ == 0 ? "" : ", ");
        model::put_part_name(*c.h.convention, t.records.parts[i], c.w);
    }
}

constexpr void say_unknown_object(const context& c) {
    using enum model::step_kind;
    const model::step_kind verb = c.step().kind;
    const bool of_part = verb == drop_part || verb == alter_part ||
                         (verb == add_part && c.f.culprit == c.step().object) ||
                         (c.part() != nullptr && c.part()->property != nullptr);
    if (c.object() != model::nothing && of_part) {
        c.say(model::word_for(c.step().of), " ", c.table(), " has no ", word_for(looked_for(c)), " ", c.f.culprit);
        return suggest_part(c);
    }
    const bool in_schema =
        c.f.culprit == c.step().target.schema || (c.step().kind == rename_table && c.f.culprit == c.step().to);
    const model::object_kind kind = in_schema ? model::object_kind::schema : change::kind_of_target(c.step());
    const bool procedure = kind == model::object_kind::function && !c.step().to.empty();
    c.say("there is no ", procedure ? "procedure" : model::word_for(kind), " ", c.f.culprit, " here");
    suggest_object(c, kind, c.f.culprit, c.f.step);
    if (in_schema)
        c.say("; create_schema or ensure_schema comes first");
}

constexpr void say_name_taken(const context& c) {
    const model::object_kind kind = change::kind_of_target(c.step());
    c.say(model::word_for(kind), " ", c.f.culprit, " exists already");
    for (std::uint32_t i = 0; i < c.h.names.name_count; ++i) {
        const model::name_record& n = c.h.names.names[i];
        if (n.kind == model::space_of(kind) && n.named.object == c.f.culprit && n.from <= c.f.step && c.f.step < n.to)
            return c.say(", since ", c.h.migrations[c.h.names.steps[n.from - 1].migration]->id,
                         "; choose another name, or drop or rename that one first");
    }
}

constexpr void say_needs_using(const context& c) {
    const model::column_record* r = c.before().find(c.step().object);
    const bool back = c.f.item == 1;
    c.say("PostgreSQL does not turn ", back ? c.step().column->type : r->type, " into ");
    c.say(back ? r->type : c.step().column->type);
    c.say(" by itself", back ? " on the way back; add back_using<...>" : "; add using_<...>", " for ", c.table());
    c.say(".", c.f.culprit);
}

constexpr void say_nothing_to_change(const context& c) {
    using enum model::step_kind;
    if (c.part() != nullptr) {
        say_property(c, *c.part()->property);
        const model::property& said = *c.part()->property;
        return c.say(said.value.empty() || said.value.view() == "revoked" ? " is not there" : " says that already",
                     c.step().kind == add_part ? "; remove the step" : "; remove it");
    }
    if (c.step().kind == alter_part) {
        if (c.step().family == model::part_family::property)
            c.say("the identity of ", c.table(), ".", c.f.culprit);
        else
            c.say(word_for(c.step().family), " ", c.f.culprit, " of ", c.table());
        return c.say(c.step().options == 0                        ? " has that name already"
                     : c.step().options == model::mark::not_valid ? " is valid already"
                                                                  : " is that already",
                     "; remove the step");
    }
    const std::string_view state = c.step().kind == set_not_null    ? " is NOT NULL already"
                                   : c.step().kind == drop_not_null ? " allows NULL already"
                                   : c.step().kind == drop_default  ? " has no default"
                                   : c.step().kind == set_default   ? " has that default already"
                                                                    : " has that type already";
    c.say("column ", c.table(), ".", c.f.culprit, state);
    c.say("; remove the step");
}

constexpr bool explain_step(const context& c) {
    using enum model::problem_code;
    switch (c.f.code) {
        case unknown_table:
            c.say("there is no table ", c.f.culprit, " here");
            suggest_object(c, model::object_kind::table, c.f.culprit, c.f.step);
            return true;
        case unknown_column:
            c.say(model::word_for(c.before().kind), " ", c.table(), " has no ", word_for_member(c.before().kind), " ",
                  c.f.culprit);
            suggest_column(c, c.object(), c.before(), c.f.culprit);
            return true;
        case unknown_elsewhere:
        case changes_elsewhere:
        case foreign_key_to_unknown_table:
        case foreign_key_to_unknown_column:
        case foreign_key_to_columns_not_unique:
        case foreign_key_to_another_type:
        case foreign_key_to_deferrable_key:
        case foreign_key_of_another_length: say_foreign_key_problem(c); return true;
        case name_taken: say_name_taken(c); return true;
        case unknown_object: say_unknown_object(c); return true;
        case still_used: say_still_used(c); return true;
        case not_null_without_default:
            c.say("column ", c.table(), ".", c.f.culprit,
                  " is NOT NULL and has no default, but the table may hold rows");
            c.say("; add default_<...> or nullable");
            return true;
        case raw_without_inverse:
            c.say("a raw step does not say how it is undone; add inverse<...> or irreversible<...>");
            return true;
        case column_taken:
            c.say(model::word_for(c.before().kind), " ", c.table(), " has a ", word_for_member(c.before().kind), " ",
                  c.f.culprit, " already; choose another name");
            return true;
        case not_null_without_refill:
            c.say("column ", c.table(), ".", c.f.culprit,
                  " is NOT NULL without default: its inverse could not fill it");
            c.say("; add refill<...> to drop_column");
            return true;
        case nothing_to_change: say_nothing_to_change(c); return true;
        case inverse_does_not_lead_back:
            c.say("the inverse of this step on ", c.table(), " does not lead back to the state before it");
            c.say("; please report this, it is a defect of typeschema");
            return true;
        case type_needs_using: say_needs_using(c); return true;
        case impossible_alteration:
            c.say("policy ", c.f.culprit, " of ", c.table());
            c.say(" cannot be altered to that: ALTER POLICY changes roles and conditions, takes none away, and keeps a "
                  "comment that would be lost here; drop it and create it");
            return true;
        case own_schema_created:
            c.say("schema ", c.f.culprit,
                  c.f.culprit == c.h.names.journal ? std::string_view(" holds the journal")
                                                   : std::string_view(" is the chain's own"));
            c.say(" and is there before this revision");
            c.say("; write ensure_schema<...> instead of create_schema<...>");
            return true;
        case unknown_function:
            c.say_part(*c.part(), c.table());
            if (c.f.culprit.empty())
                return c.say(" does not say which function it runs; add execute<...>"), true;
            c.say(" runs unknown function ", c.f.culprit);
            suggest_object(c, model::object_kind::function, c.f.culprit, c.f.step + 1);
            return true;
        default: return false;
    }
}

}  // namespace typeschema::inline v0::problem
