// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/chain/meaning.hpp"
#include "typeschema/change/create_table.hpp"
#include "typeschema/change/drop_table.hpp"
#include "typeschema/check/problem/context.hpp"
#include "typeschema/rare/maker.hpp"
#include "typeschema/rare/need.hpp"
#include "typeschema/rare/resolve_needs.hpp"

namespace typeschema::inline v0::change {

/// An object with texts in the place of statements: its kind is the key of the property, CREATE and DROP are its options.
constexpr void open_verbatim(table_work& w, std::uint32_t item, const model::part& p) {
    const model::property& said = *p.property;
    if (said.key.empty() || said.options[0].empty() || said.options[1].empty())
        return w.report(model::problem_code::text_missing, item, w.named->object);
    open_maker(w, p);
}
constexpr void put_verbatim(sql::writer& w, const model::history&, const model::table_state&,
                            const model::part_record& p, bool set) {
    w.put(p.part->property->options[set ? 0 : 1].view());
}
constexpr void name_verbatim(sql::writer& w, const model::property& p) {
    w.put(p.key.empty() ? "object" : p.key.view());
    w.put(' ');
}
constexpr void mean_verbatim(chain_detail::meaning& m, const model::history&, const model::property& p) {
    m.put("property", std::string_view("verbatim"));
    m.put("kind", p.key);
    for (const model::name& text : p.options)
        m.put_sql("text", text);
    m.put_names("need", p.relations);
}

constexpr void explain_need(const problem::context& c, const need_view& need) {
    c.say(c.table(), " needs ", need.kind == "object" ? need.more.view() : need.kind, " ", need.named.object);
    if (need.kind == "column")
        c.say(".", need.more);
    c.say(", which is not there before it");
    const std::uint32_t table = c.h.names.find(model::object_kind::table, need.named, c.f.step + 1);
    if (need.kind == "column" && table != model::nothing)
        return suggest_column(c, table, c.h.table_at(table, c.f.step + 1), need.more);
    const model::object_kind kind = kind_of(need.kind);
    if (const std::uint32_t other = c.h.names.find_space(kind, need.named, c.f.step); other != model::nothing)
        return c.h.names.objects[other].kind != kind
                   ? c.say("; it is a ", model::word_for(c.h.names.objects[other].kind))
               : kind == model::object_kind::function ? c.say("; write the types of its arguments")
                                                      : c.say("; it is of another kind");
    suggest_object(c, kind, need.named.object, c.f.step + 1);
}
constexpr bool explain_verbatim(const problem::context& c) {
    const model::property& p = *c.part()->property;
    name_verbatim(c.w, p);
    if (c.f.code == model::problem_code::text_missing) {
        c.say(c.table(), " does not say what it is, or how it is created and dropped");
        c.say("; write its kind, its name and both statements");
        return true;
    }
    bool said = false;
    for_each_need(p, [&](const need_view& need) {
        if (!said && (need.named.object == c.f.culprit || need.more == c.f.culprit))
            explain_need(c, need), said = true;
    });
    return said;
}

/// A need of something else than a verbatim object is an element of it that no statement says.
constexpr void open_needs(table_work& w, std::uint32_t, const model::part& p) {
    open_maker(w, p);
}
constexpr void put_nothing(sql::writer&, const model::history&, const model::table_state&, const model::part_record&,
                           bool) {}
constexpr void name_needs(sql::writer& w, const model::property&) {
    w.put("what is needed by ");
}
constexpr void mean_needs(chain_detail::meaning& m, const model::history&, const model::property& p) {
    m.put("property", std::string_view("needs"));
    m.put_names("need", p.relations);
}
constexpr bool explain_needs(const problem::context& c) {
    c.say(model::word_for(c.step().of), " ");
    explain_need(c, need_view(*c.part()->property, 0));
    return true;
}

inline constexpr model::conduct needs_conduct{
    .resolve = resolve_needs,
    .open = open_needs,
    .keeps = needs_keep,
    .in_create = is_maker,
    .put = put_nothing,
    .name = name_needs,
    .mean = mean_needs,
    .explain = explain_needs,
};
constexpr void put_needs(schema::builder& b) {
    const model::list<model::name> needs = b.take_names();
    model::property* const p = put_maker(b, needs_conduct, {});
    if (!b.counting)
        p->relations = needs;
}

inline constexpr model::conduct verbatim_conduct{
    .resolve = resolve_needs,
    .open = open_verbatim,
    .find = find_verbatim_of_step,
    .keeps = needs_keep,
    .in_create = is_maker,
    .put = put_verbatim,
    .name = name_verbatim,
    .mean = mean_verbatim,
    .check = check_needs,
    .explain = explain_verbatim,
};

constexpr model::list<model::name> put_two_texts(schema::builder& b, const model::name& create,
                                                 const model::name& drop) {
    b.add_name(create);
    b.add_name(drop);
    return b.take_names();
}
/// The needs were put before.
constexpr void put_verbatim_maker(schema::builder& b, const model::name& kind, const model::list<model::name>& texts) {
    const model::list<model::name> needs = b.take_names();
    model::property* const p = put_maker(b, verbatim_conduct, kind);
    if (b.counting)
        return;
    p->options = texts;
    p->relations = needs;
}
constexpr void put_drop_object(schema::builder& b, const model::name& kind) {
    if (b.counting)
        return;
    b.step->part = b.part;
    b.step->object = kind;
}

}  // namespace typeschema::inline v0::change

namespace typeschema::inline v0 {

/// An object of a kind that has no type here, as its two statements, with what it rests on:
/// `struct unaccented : verbatim<"text search configuration", "unaccented",
///     "create text search configuration unaccented (copy = english)", "drop text search configuration unaccented",
///     needs_extension<"unaccent">> {};`
/// A statement may be several, with semicolons between them. Nobody reads or rewrites them.
template <meta::fixed_string Kind, schema::identifier Name, meta::fixed_string Create, meta::fixed_string Drop,
          schema::need_type... Needs>
struct verbatim {
    using declaration = verbatim;

    static constexpr model::qualified_name put_name(schema::builder& b) { return Name.put(b); }
    static constexpr void put(schema::builder& b) {
        schema::begin_table(b, put_name(b), model::object_kind::verbatim);
        const model::name create = schema::put_text(b, Create.text);
        const model::list<model::name> texts = change::put_two_texts(b, create, schema::put_text(b, Drop.text));
        const int in_order[] = {0, (Needs::put_need(b), 0)...};
        (void)in_order;
        change::put_verbatim_maker(b, schema::put_text(b, Kind.text), texts);
        schema::end_table(b);
    }
};

/// `create_object<unaccented>` sends the first statement, its inverse the second one. What it needs has to be there (TS227).
template <schema::table_type Object>
struct create_object : change::create_members<model::object_kind::verbatim, Object> {};

/// `drop_object<"text search configuration", "unaccented">` sends the second statement, its inverse the first one; refused
/// while another verbatim object needs it (TS210).
template <meta::fixed_string Kind, schema::identifier Name>
struct drop_object {
    static constexpr void put(schema::builder& b) {
        const model::name kind = schema::put_text(b, Kind.text);
        change::put_maker(b, change::verbatim_conduct, kind);
        change::drop_members<model::object_kind::verbatim, Name>::put(b);
        change::put_drop_object(b, kind);
    }
};

}  // namespace typeschema::inline v0
