// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/check/still_used.hpp"
#include "typeschema/check/problem/suggestion.hpp"
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
            return step().part;
        return step().table != nullptr && f.item < step().table->parts.size ? &step().table->parts[f.item] : nullptr;
    }
    [[nodiscard]] constexpr const model::column* column() const {
        if (step().column != nullptr)
            return step().column;
        return step().table != nullptr && f.item < step().table->columns.size ? &step().table->columns[f.item] : nullptr;
    }
    /// The table of the step as it is called right behind it.
    [[nodiscard]] constexpr model::name table() const {
        return object() == model::nothing ? step().target.object : h.names.name_of(object(), f.step).object;
    }
    [[nodiscard]] constexpr bool has_table() const {
        return object() != model::nothing && h.names.objects[object()].kind == model::object_kind::table;
    }
    [[nodiscard]] constexpr model::table_state before() const { return change::state_around(h, object(), f.step, f.step); }
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
        say(model::word_for(p.kind));
        w.put(' ');
        model::put_part_name(*h.convention, p, of, w);
    }
    constexpr void say_part(const model::part_record& p) const { say_part(*p.part, p.table.object); }
};

constexpr void suggest_column(const context& c, const model::table_state& t, const model::name& wanted) {
    suggestion s(wanted);
    for (std::uint32_t i = 0; i < t.records.column_count; ++i)
        if (t.holds(t.records.columns[i]))
            s.consider(t.records.columns[i].named);
    s.put(c.w);
    if (s.found())
        return;
    c.say("; its columns are ");
    std::uint32_t listed = 0;
    for (const model::column_record* r = t.after(nullptr); r != nullptr; r = t.after(r), ++listed) {
        if (listed == 12)
            return c.say(" and more");
        c.say(listed == 0 ? "" : ", ", r->named);
    }
}

/// A name of that kind which holds in a state; or, if there is none like it, one that comes later.
constexpr void suggest_object(const context& c, model::object_kind kind, const model::name& wanted, std::uint32_t state) {
    suggestion s(wanted);
    for (std::uint32_t i = 0; i < c.h.names.name_count; ++i) {
        const model::name_record& n = c.h.names.names[i];
        if (n.kind == kind && n.from <= state && state < n.to)
            s.consider(n.named.object);
    }
    s.put(c.w);
    for (std::uint32_t i = 0; i < c.h.names.name_count && !s.found(); ++i) {
        const model::name_record& n = c.h.names.names[i];
        if (n.kind != kind || !(n.named.object == wanted))
            continue;
        const bool later = n.from > state;
        const std::uint32_t step = (later ? n.from : n.to) - 1;
        return c.say(later ? "; it is created later, by " : "; it went away in ",
                     c.h.migrations[c.h.names.steps[step].migration]->id);
    }
}

}  // namespace typeschema::inline v0::problem
