// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/chain/meaning_of_parts.hpp"
#include "typeschema/change/open_part.hpp"
#include "typeschema/rare/judge_rare.hpp"
#include "typeschema/rare/resolve_link.hpp"

namespace typeschema::inline v0::change {

/// The index, or the key with one, that a trait of a table names; null for none, or for one that is unknown.
constexpr model::part_record* named_index(table_work& w, const model::property& said) {
    if (said.of != model::subject_kind::index)
        return nullptr;
    if (model::part_record* p = w.find_part(model::part_family::index, said.subject, said.exact); p != nullptr)
        return p;
    model::part_record* const key = w.find_part(model::part_family::constraint, said.subject, said.exact);
    const bool has_index = key != nullptr && key->part->kind != model::part_kind::check &&
                           key->part->kind != model::part_kind::foreign_key;
    return has_index ? key : nullptr;
}

/// Can each row be told by that index? Then it is unique, whole and never deferred, and its columns are NOT NULL.
constexpr bool tells_rows(table_work& w, const model::part_record& p) {
    const bool key = p.part->kind == model::part_kind::primary_key || p.part->kind == model::part_kind::unique;
    if ((p.marks & model::mark::deferrable) != 0 ||
        !(key || (p.part->index != nullptr && p.part->index->unique && p.part->index->predicate.empty() &&
                  p.part->index->expression_uses == 0)))
        return false;
    const std::uint32_t size = key ? p.part->constraint->columns.size : p.part->index->keys.size;
    for (std::uint32_t i = 0; i < size; ++i)
        for (std::uint32_t c = 0; c < w.column_count; ++c)
            if (w.columns[c].to == model::forever && w.columns[c].number == w.uses[p.first_use + i] &&
                w.columns[c].nullable)
                return false;
    return true;
}

/// A trait that a table has once, whatever index it names.
/// Can PostgreSQL put the rows in the order of an index? Not by a part of them, or by a method that has no order.
constexpr bool orders_rows(const model::part_record& p) {
    if (p.part->index == nullptr)
        return true;
    const model::name& method = p.part->index->method;
    return p.part->index->predicate.empty() && (method.empty() || method.view() == "btree" || method.view() == "gist");
}

constexpr void open_trait(table_work& w, std::uint32_t item, const model::part& p) {
    const model::property& said = *p.property;
    model::part_record* const index = named_index(w, said);
    if (said.of == model::subject_kind::index && index == nullptr)
        return w.report(model::problem_code::unknown_object, item, said.subject);
    if (index != nullptr && said.value.view() == "index" && !tells_rows(w, *index))
        return w.report(model::problem_code::impossible_trait, item, said.subject);
    if (index != nullptr && said.value.view() == "on" && !orders_rows(*index))
        return w.report(model::problem_code::impossible_trait, item, said.subject);
    model::part_record* before = nullptr;
    for (std::uint32_t i = 0; i < w.part_count; ++i)
        if (w.parts[i].to == model::forever && w.parts[i].part->property != nullptr &&
            w.parts[i].part->property->conduct == said.conduct)
            before = w.parts + i;
    const model::part* const subject = index != nullptr ? index->part : nullptr;
    const bool same = before != nullptr && before->part->property->value == said.value && before->subject == subject;
    if (!takes_the_place(w, item, said, before, same) || said.value.empty())
        return;
    model::part_record& r = w.parts[w.part_count++];
    r.part = &p;
    r.table = w.named;
    r.subject = subject;
    r.from = w.state_after();
    r.first_use = w.use_count;
}

/// For the fingerprint: what is said, and of what.
constexpr void mean_trait(chain_detail::meaning& m, std::string_view what, const model::property& p) {
    m.put("property", what);
    m.put("about", model::word_for(p.of));
    m.put("subject", p.subject);
    m.put("key", p.key);
    m.put("privilege", p.privilege);
    m.put("value", p.value);
}
constexpr void mean_unlogged(chain_detail::meaning& m, const model::history&, const model::property& p) {
    mean_trait(m, "unlogged", p);
}
constexpr void mean_cluster(chain_detail::meaning& m, const model::history&, const model::property& p) {
    mean_trait(m, "cluster on", p);
}
constexpr void mean_replica(chain_detail::meaning& m, const model::history&, const model::property& p) {
    mean_trait(m, "replica identity", p);
}

}  // namespace typeschema::inline v0::change

namespace typeschema::inline v0::sql {

constexpr void put_alter_table(writer& w, const model::table_state& t, std::string_view what) {
    w.put("ALTER TABLE ");
    put_table_name(w, t.named);
    w.put(what);
}
/// The name of the index that a trait names.
constexpr void put_named_index(writer& w, const model::history& h, const model::table_state& t,
                               const model::part_record& p) {
    for (std::uint32_t i = 0; i < t.records.part_count; ++i)
        if (const model::part_record& index = t.records.parts[i];
            index.part == p.subject && (t.holds(index) || (!t.holds(p) && index.to == p.to)))
            return put_part_name(w, h, index);
}
constexpr void put_unlogged(writer& w, const model::history&, const model::table_state& t, const model::part_record&,
                            bool set) {
    put_alter_table(w, t, set ? " SET UNLOGGED" : " SET LOGGED");
}
constexpr void put_cluster(writer& w, const model::history& h, const model::table_state& t, const model::part_record& p,
                           bool set) {
    put_alter_table(w, t, set ? " CLUSTER ON " : " SET WITHOUT CLUSTER");
    if (set)
        put_named_index(w, h, t, p);
}
constexpr void put_replica_identity(writer& w, const model::history& h, const model::table_state& t,
                                    const model::part_record& p, bool set) {
    const std::string_view value = p.part->property->value.view();
    put_alter_table(w, t, " REPLICA IDENTITY ");
    w.put(!set ? "DEFAULT" : value == "full" ? "FULL" : value == "nothing" ? "NOTHING" : "USING INDEX ");
    if (set && value == "index")
        put_named_index(w, h, t, p);
}

constexpr void put_trait_summary(writer& w, const model::table_state& t, std::string_view set,
                                 std::string_view of = " of ") {
    w.put(set);
    w.put(of);
    w.put(t.named.object.view());
}
constexpr void put_unlogged_summary(writer& w, const model::table_state& t, const model::property&, bool set) {
    put_trait_summary(w, t, set ? "set unlogged " : "set logged ", "");
}
constexpr void put_cluster_summary(writer& w, const model::table_state& t, const model::property&, bool set) {
    put_trait_summary(w, t, set ? "set the index to cluster on" : "reset the index to cluster on");
}
constexpr void put_replica_summary(writer& w, const model::table_state& t, const model::property&, bool set) {
    put_trait_summary(w, t, set ? "set replica identity" : "reset replica identity");
}

}  // namespace typeschema::inline v0::sql

namespace typeschema::inline v0::problem {

constexpr void name_unlogged(sql::writer& w, const model::property&) {
    w.put("UNLOGGED of ");
}
constexpr void name_cluster(sql::writer& w, const model::property&) {
    w.put("CLUSTER ON of ");
}
constexpr void name_replica(sql::writer& w, const model::property&) {
    w.put("REPLICA IDENTITY of ");
}
constexpr bool explain_trait(const context& c) {
    if (c.f.code != model::problem_code::impossible_trait)
        return false;
    c.say("index ", c.f.culprit);
    c.say(" of ", c.table());
    if (c.part()->property->value.view() == "on") {
        c.say(" has a predicate or no order; take a btree or gist index of all rows");
        return true;
    }
    c.say(
        " cannot tell the rows apart; take one that is unique, whole and not deferrable, with columns that are NOT NULL");
    return true;
}

}  // namespace typeschema::inline v0::problem

namespace typeschema::inline v0::change {

inline constexpr model::conduct unlogged_conduct{
    .resolve = resolve_rare,
    .open = open_trait,
    .in_create = is_always_in_create,
    .put = sql::put_unlogged,
    .summarize = sql::put_unlogged_summary,
    .name = problem::name_unlogged,
    .mean = mean_unlogged,
    .explain = problem::explain_trait,
    .judge = check_detail::judge_relogged,
};
inline constexpr model::conduct cluster_conduct{
    .open = open_trait,
    .put = sql::put_cluster,
    .summarize = sql::put_cluster_summary,
    .name = problem::name_cluster,
    .mean = mean_cluster,
    .explain = problem::explain_trait,
};
inline constexpr model::conduct replica_conduct{
    .open = open_trait,
    .put = sql::put_replica_identity,
    .summarize = sql::put_replica_summary,
    .name = problem::name_replica,
    .mean = mean_replica,
    .explain = problem::explain_trait,
};

}  // namespace typeschema::inline v0::change
