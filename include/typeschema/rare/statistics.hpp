// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/rare/table_traits.hpp"
#include "typeschema/schema/on.hpp"

namespace typeschema::inline v0::change {

/// Extended statistics: their name is the key of the property, their kinds its value, their columns those of its keys.
constexpr void open_statistics(table_work& w, std::uint32_t item, const model::part& p) {
    const model::property& said = *p.property;
    if (p.misplaced)
        return w.report(model::problem_code::misplaced, item);
    model::part_record* const before = standing_property(w, said, nullptr, 0);
    if ((before == nullptr) == said.value.empty())
        return w.report(model::problem_code::nothing_to_change, item, said.key);
    if (before != nullptr) {
        before->to = w.state_after();
        return;
    }
    const model::index& keys = *said.more->keyed;
    if (keys.keys.size < 2 && !(keys.keys.size == 1 && is_expression(keys.keys[0])))
        return w.report(model::problem_code::impossible_statistics, item, said.key);
    model::part_record& r = w.parts[w.part_count++];
    r.part = &p;
    r.table = w.named;
    r.from = w.state_after();
    r.first_use = w.use_count;
    use_index(w, item, keys);
    r.use_count = static_cast<std::uint16_t>(w.use_count - r.first_use);
}

constexpr void put_statistics(sql::writer& w, const model::history&, const model::table_state& t,
                              const model::part_record& p, bool set) {
    const model::property& said = *p.part->property;
    w.put(set ? "CREATE STATISTICS " : "DROP STATISTICS ");
    sql::quote_qualified(w, p.table->schema.view(), said.key.view());  // they stay where they were made
    if (!set)
        return;
    if (said.value.view() != "all") {
        w.put(" (");
        w.put(said.value.view());
        w.put(')');
    }
    w.put(" ON ");
    const std::uint16_t* numbers = t.records.uses + p.first_use;
    for (const model::index_key& k : said.more->keyed->keys) {
        w.put(&k == said.more->keyed->keys.data ? "" : ", ");
        if (!is_expression(k)) {
            sql::put_current_name(w, t, *numbers++, k.column);
            continue;
        }
        w.put('(');
        sql::put_expression(w, t, k.more->text, numbers);
        w.put(')');
        numbers += k.more->text.uses.size;
    }
    w.put(" FROM ");
    sql::put_table_name(w, t.named);
}
constexpr void put_statistics_summary(sql::writer& w, const model::table_state& t, const model::property& p, bool set) {
    w.put(set ? "create statistics " : "drop statistics ");
    w.put(p.key.view());
    w.put(" of ");
    w.put(t.named.object.view());
}
constexpr void name_statistics(sql::writer& w, const model::property& p) {
    w.put("statistics ");
    w.put(p.key.view());
    w.put(" of ");
}
constexpr void mean_statistics(chain_detail::meaning& m, const model::history&, const model::property& p) {
    mean_trait(m, "statistics", p);
    if (p.more != nullptr)
        chain_detail::put_index(m, *p.more->keyed);
}
constexpr bool explain_statistics(const problem::context& c) {
    if (c.f.code != model::problem_code::impossible_statistics)
        return false;
    c.say("statistics ", c.f.culprit);
    c.say(" of ", c.table());
    c.say(" are on one column, of which PostgreSQL keeps statistics anyway; name two, or an expression");
    return true;
}

inline constexpr model::conduct statistics_conduct{
    .open = open_statistics,
    .put = put_statistics,
    .summarize = put_statistics_summary,
    .name = name_statistics,
    .mean = mean_statistics,
    .explain = explain_statistics,
};

constexpr void put_statistics(schema::builder& b, const model::name& named, const model::name& kinds) {
    model::property* const p = schema::add_property(b, model::property_kind::other, {}, named, kinds);
    model::index* const keys = b.indexes.next();
    model::details* const d = b.details.next();
    if (b.counting)
        return;
    *keys = {};
    keys->keys = b.take_keys();
    keys->expression_uses = b.expression_uses;
    b.expression_uses = 0;
    *d = {};
    d->keyed = keys;
    p->more = d;
    p->conduct = &statistics_conduct;
}

}  // namespace typeschema::inline v0::change

namespace typeschema::inline v0 {

/// Extended statistics as an element of a table: `extended_statistics<"place", "ndistinct, dependencies", on<"town", "zip">>`; "all" keeps
/// every kind. No convention applies to the name.
template <meta::fixed_string Name, meta::fixed_string Kinds, class On>
struct extended_statistics {
    static constexpr void put(schema::builder& b) {
        On::put_keys(b);
        change::put_statistics(b, schema::put_text(b, Name.text), schema::put_text(b, Kinds.text));
    }
};

/// `create_statistics<"houses", extended_statistics<"place", "ndistinct", on<"town", "zip">>>` makes
/// `CREATE STATISTICS place (ndistinct) ON town, zip FROM houses`. The inverse drops them.
template <schema::identifier Table, class Statistics>
struct create_statistics {
    static constexpr void put(schema::builder& b) {
        Statistics::put(b);
        change::put_said(b, Table.put(b), model::object_kind::table);
    }
};

/// `drop_statistics<"houses", "place">` makes `DROP STATISTICS place`. The inverse creates them as they stood.
template <schema::identifier Table, meta::fixed_string Name>
struct drop_statistics {
    static constexpr void put(schema::builder& b) {
        schema::add_trait(b, change::statistics_conduct, {}, schema::put_text(b, Name.text), {});
        change::put_said(b, Table.put(b), model::object_kind::table);
    }
};

}  // namespace typeschema::inline v0
