// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/rare/verbatim.hpp"

namespace typeschema::inline v0::change {

/// A rule is a verbatim object of the kind "rule" whose statements are written here. Its table is its first need; its options are
/// the event, the condition and the action.
constexpr void open_rule(table_work& w, std::uint32_t item, const model::part& p) {
    const model::property& said = *p.property;
    if (said.options[0].empty() || said.options[2].empty())
        return w.report(model::problem_code::text_missing, item, w.named->object);
    open_maker(w, p);
}
/// Rules of one name are on different tables or views.
constexpr std::uint32_t find_rule(const registry_work& w, const model::step& s) {
    const model::property& said = *(s.table != nullptr ? s.table->parts.data : s.part)->property;
    for (std::uint32_t i = w.find_name(model::object_kind::verbatim, s.target); i != model::nothing;
         i = w.names[i].next) {
        const model::name_record& n = w.names[i];
        if (n.kind != model::object_kind::verbatim || n.to != model::forever || !(n.named == w.seen.full(s.target)))
            continue;
        const model::property& there = *w.objects[n.object].declared->parts[0].property;
        if (there.conduct == said.conduct &&
            w.seen.full(need_view(there, 0).named) == w.seen.full(need_view(said, 0).named))
            return i;
    }
    return model::nothing;
}
constexpr void put_rule(sql::writer& w, const model::history& h, const model::table_state& t,
                        const model::part_record& p, bool set) {
    const model::property& said = *p.part->property;
    const model::qualified_name on = h.names.full(need_view(said, 0).named);
    w.put(set ? "CREATE RULE " : "DROP RULE ");
    sql::quote_identifier(w, t.named.object.view());
    if (set) {
        w.put(" AS ON ");
        for (const char c : said.options[0].view())
            w.put(c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
        w.put(" TO ");
    } else {
        w.put(" ON ");
    }
    sql::quote_qualified(w, on.schema.view(), on.object.view());
    if (!set)
        return;
    if (!said.options[1].empty()) {
        w.put(" WHERE ");
        w.put(said.options[1].view());
    }
    w.put(" DO ");
    w.put(said.options[2].view());
}
constexpr void mean_rule(chain_detail::meaning& m, const model::history& h, const model::property& p) {
    m.put("property", std::string_view("rule"));
    for (const model::name& text : p.options)
        m.put_sql("text", text);
    m.put("on", h.names.full(need_view(p, 0).named));
}
constexpr bool explain_rule(const problem::context& c) {
    if (c.f.code != model::problem_code::text_missing)
        return explain_verbatim(c);
    c.say("rule ", c.table(), " does not say for which event it is, or what it does; write both");
    return true;
}

inline constexpr model::conduct rule_conduct{
    .resolve = resolve_needs,
    .open = open_rule,
    .find = find_rule,
    .keeps = needs_keep,
    .in_create = is_maker,
    .put = put_rule,
    .name = name_verbatim,
    .mean = mean_rule,
    .check = check_needs,
    .explain = explain_rule,
};

constexpr void put_rule_maker(schema::builder& b, const model::list<model::name>& texts) {
    const model::list<model::name> needs = b.take_names();
    model::property* const p = put_maker(b, rule_conduct, b.counting ? model::name() : model::name("rule"));
    if (b.counting)
        return;
    p->options = texts;
    p->relations = needs;
}
constexpr model::list<model::name> put_three_texts(schema::builder& b, const model::name& event,
                                                   const model::name& condition, const model::name& action) {
    b.add_name(event);
    b.add_name(condition);
    b.add_name(action);
    return b.take_names();
}

}  // namespace typeschema::inline v0::change

namespace typeschema::inline v0 {

/// A rule: `struct kept : rule<"kept", needs_table<"notes">, "delete", "old.kind = 'kept'", "instead nothing"> {};` declares
/// `CREATE RULE kept AS ON DELETE TO notes WHERE old.kind = 'kept' DO instead nothing`. It is on the table or view that is
/// needed first; columns that its texts name may follow as needs. An empty condition is none.
template <meta::fixed_string Name, schema::need_type On, meta::fixed_string Event, meta::fixed_string Condition,
          meta::fixed_string Action, schema::need_type... Needs>
struct rule {
    using declaration = rule;

    static constexpr model::qualified_name put_name(schema::builder& b) { return {{}, schema::put_text(b, Name.text)}; }
    static constexpr void put(schema::builder& b) {
        schema::begin_table(b, put_name(b), model::object_kind::verbatim);
        const model::name event = schema::put_text(b, Event.text);
        const model::name condition = schema::put_text(b, Condition.text);
        const model::list<model::name> texts =
            change::put_three_texts(b, event, condition, schema::put_text(b, Action.text));
        On::put_need(b);
        const int in_order[] = {0, (Needs::put_need(b), 0)...};
        (void)in_order;
        change::put_rule_maker(b, texts);
        schema::end_table(b);
    }
};

/// `create_rule<kept>` makes `CREATE RULE …`. The inverse drops it. Its table, and columns that it says it needs, are neither
/// dropped nor renamed while it stands (TS210): nobody rewrites its texts.
template <schema::table_type Rule>
struct create_rule : change::create_members<model::object_kind::verbatim, Rule> {};
/// `drop_rule<"kept", needs_table<"notes">>` makes `DROP RULE kept ON notes`. The inverse creates it as it stood.
template <meta::fixed_string Name, schema::need_type On>
struct drop_rule {
    static constexpr void put(schema::builder& b) {
        On::put_need(b);
        change::put_rule_maker(b, {});
        change::put_step(b, model::step_kind::drop_table, {{}, schema::put_text(b, Name.text)});
        if (b.counting)
            return;
        b.step->of = model::object_kind::verbatim;
        b.step->part = b.part;
    }
};

}  // namespace typeschema::inline v0
