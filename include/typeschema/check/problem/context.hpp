// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/check/problem/suggestion.hpp"
#include "typeschema/check/still_used.hpp"
#include "typeschema/model/part_name.hpp"
#include "typeschema/sql/type.hpp"

namespace typeschema::inline v0::problem {

/// What a sentence is about: the chain, the finding and where in the chain it stands.
struct context {
    const model::history& h;
    const model::finding& f;
    sql::writer& w;

    [[nodiscard]] constexpr bool about_step() const { return f.step != model::nothing; }
    [[nodiscard]] constexpr const model::migration& migration() const {
        return *h.migrations[about_step() ? h.names.steps[f.step].migration : f.item];
    }
    [[nodiscard]] constexpr const model::step& step() const { return *h.names.steps[f.step].step; }
    [[nodiscard]] constexpr std::uint32_t object() const { return h.names.steps[f.step].object; }

    /// The part at fault: of the table that the step creates, or the one that it adds.
    [[nodiscard]] constexpr const model::part* part() const {
        if (step().part != nullptr)
            return step().part + (f.item <= step().marks ? f.item : 0);
        return step().table != nullptr && f.item < step().table->parts.size ? &step().table->parts[f.item] : nullptr;
    }
    [[nodiscard]] constexpr const model::column* column() const {
        if (step().column != nullptr)
            return step().column;
        return step().table != nullptr && f.item < step().table->columns.size ? &step().table->columns[f.item]
                                                                              : nullptr;
    }
    /// In a new table, columns and parts are numbered alike: is the finding about the column of its number?
    [[nodiscard]] constexpr bool is_about_column() const { return column() != nullptr && column()->named == f.culprit; }
    /// The table of the step, or other object, as it is called right behind it.
    [[nodiscard]] constexpr model::name table() const {
        return object() == model::nothing ? step().target.object : h.names.name_of(object(), f.step).object;
    }
    [[nodiscard]] constexpr bool has_table() const {
        return object() != model::nothing && model::has_members(h.names.objects[object()].kind);
    }
    [[nodiscard]] constexpr model::table_state before() const {
        return change::state_around(h, object(), f.step, f.step);
    }
    [[nodiscard]] constexpr model::table_state after() const {
        return change::state_around(h, object(), f.step, f.step + 1);
    }

    constexpr void say(std::string_view text) const { w.put(text); }
    constexpr void say(const model::name& n) const { w.put(n.view()); }
    constexpr void say(const model::type& t) const { sql::put_type(w, t); }
    template <class First, class Second, class... More>
    constexpr void say(const First& first, const Second& second, const More&... more) const {
        say(first);
        say(second, more...);
    }
    constexpr void say_part(const model::part& p, const model::name& of) const {
        if (model::is_generated(p))
            return say("generated column ", p.property->subject);
        say(model::word_for(p.kind));
        w.put(' ');
        model::put_part_name(*h.convention, p, of, w);
    }
    constexpr void say_part(const model::part_record& p) const {
        if (model::is_generated(*p.part))
            return say("generated column ", p.part->property->subject);
        say(model::word_for(p.part->kind));
        w.put(' ');
        model::put_part_name(*h.convention, p, w);
    }
};

/// column, value or attribute: what an object is made of.
constexpr std::string_view word_for_member(model::object_kind kind) {
    return kind == model::object_kind::enum_type        ? "value"
           : kind == model::object_kind::composite_type ? "attribute"
                                                        : "column";
}

/// What became of a name, or when it comes: the migration of a state's first step is the one to look at.
constexpr void say_when(const context& c, std::string_view what, std::uint32_t state) {
    c.say(what, c.h.migrations[c.h.names.steps[state - 1].migration]->id);
}

/// `; REV renamed it to source_uri`, `; REV dropped it`, `; REV adds it later`, if any of these is so.
constexpr bool say_fate_of_column(const context& c, std::uint32_t table, const model::table_state& t,
                                  const model::name& wanted) {
    const model::object_record& o = c.h.names.objects[table];
    const model::column_record* last = nullptr;
    for (std::uint32_t g = o.first_segment; g <= c.h.segment_at(table, model::forever - 1); ++g)
        for (std::uint32_t i = 0; i < c.h.segments[g].column_count; ++i) {
            const model::column_record& r = c.h.segments[g].columns[i];
            if (r.named == wanted && (last == nullptr || r.from <= t.state))
                last = &r;
        }
    if (last == nullptr)
        return false;
    if (last->from > t.state) {
        say_when(c, "; it is added later, by ", last->from);
        return true;
    }
    const model::column_record* now = t.find(last->number);
    if (now != nullptr)
        c.say("; it is called ", now->named, " now");
    else if (last->to != model::forever)
        say_when(c, "; it was dropped by ", last->to);
    return now != nullptr || last->to != model::forever;
}

constexpr void suggest_column(const context& c, std::uint32_t table, const model::table_state& t,
                              const model::name& wanted) {
    if (say_fate_of_column(c, table, t, wanted))
        return;
    suggestion s(wanted);
    for (std::uint32_t i = 0; i < t.records.column_count; ++i)
        if (t.holds(t.records.columns[i]))
            s.consider(t.records.columns[i].named);
    s.put(c.w);
    if (s.found())
        return;
    c.say("; its ", word_for_member(t.kind), "s are ");
    std::uint32_t listed = 0;
    for (const model::column_record* r = t.after(nullptr); r != nullptr; r = t.after(r), ++listed) {
        if (listed == 12)
            return c.say(" and more");
        c.say(listed == 0 ? "" : ", ", r->named);
    }
}

/// A name of that kind which is like it and holds in a state; or what became of it, or when it comes.
constexpr void suggest_object(const context& c, model::object_kind kind, const model::name& wanted,
                              std::uint32_t state) {
    suggestion s(wanted);
    const model::name_record* other = nullptr;
    for (std::uint32_t i = 0; i < c.h.names.name_count; ++i) {
        const model::name_record& n = c.h.names.names[i];
        if (n.kind != model::space_of(kind))
            continue;
        if (n.from <= state && state < n.to)
            s.consider(n.named.object);
        if (n.named.object == wanted)
            other = &n;
    }
    if (other == nullptr)
        return s.put(c.w);
    if (other->from > state)
        return say_when(c, "; it is created later, by ", other->from);
    const model::function* const f = c.h.names.objects[other->object].function;
    if (other->to > state && kind == model::object_kind::function && f->procedure == c.step().to.empty())
        return c.say("; it is a ", f->procedure ? "procedure" : "function");
    if (other->to > state)
        return other->named == c.h.names.full(c.step().target)
                   ? c.say(kind == model::object_kind::verbatim ? "; it is of another kind"
                                                                : "; write the types of its arguments")
                   : c.say("; it is in schema ", other->named.schema, ", so write in<...> with that schema");
    const model::object_record& o = c.h.names.objects[other->object];
    if (o.from <= state && state < o.to)
        return c.say("; it is called ", c.h.names.name_of(other->object, state).object, " now");
    say_when(c, "; it was dropped by ", other->to);
}

}  // namespace typeschema::inline v0::problem
