// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/chain/meaning.hpp"
#include "typeschema/model/history.hpp"
#include "typeschema/model/part_name.hpp"
#include "typeschema/model/policy.hpp"
#include "typeschema/model/property.hpp"

namespace typeschema::inline v0::chain_detail {

constexpr std::string_view action_tag(model::action a) {
    switch (a) {
        case model::action::no_action: return "no action";
        case model::action::restricted: return "restrict";
        case model::action::cascade: return "cascade";
        case model::action::set_null: return "set null";
        case model::action::set_default: return "set default";
    }
    return "";
}

constexpr void put_details(meaning& m, const model::details& d);

constexpr void put_marks(meaning& m, std::uint8_t marks) {
    m.put("deferrable", (marks & model::mark::deferrable) != 0);
    m.put("initially deferred", (marks & model::mark::initially_deferred) != 0);
    m.put("not valid", (marks & model::mark::not_valid) != 0);
    m.put("no inherit", (marks & model::mark::no_inherit) != 0);
    m.put("nulls not distinct", (marks & model::mark::nulls_not_distinct) != 0);
    m.put("match full", (marks & model::mark::match_full) != 0);
}

constexpr void put_firing(meaning& m, std::uint8_t marks) {
    if ((marks & model::mark::firing) != 0)
        m.put_number("firing", marks & model::mark::firing);
}

constexpr void put_constraint(meaning& m, const model::history& h, const model::constraint& c) {
    m.put_names("key", c.columns);
    m.put_sql("condition", c.condition.text);
    if (!c.referred.object.empty())
        m.put("refers to", h.names.full(c.referred));
    m.put_names("referred", c.referred_columns);
    if (c.on_delete != model::action::no_action)
        m.put("on delete", action_tag(c.on_delete));
    if (c.on_update != model::action::no_action)
        m.put("on update", action_tag(c.on_update));
    put_marks(m, c.marks);
    if (c.more != nullptr)
        put_details(m, *c.more);
}

constexpr void put_index(meaning& m, const model::index& i) {
    m.put("unique", i.unique);
    if (!i.method.empty() && i.method.view() != "btree")
        m.put("method", i.method);
    for (const model::index_key& k : i.keys) {
        m.put("key", k.column);
        m.put("descending", k.descending);
        m.put("nulls first", k.nulls_first);
        m.put("nulls last", k.nulls_last);
        if (k.more != nullptr)
            put_details(m, *k.more);
    }
    m.put_names("included", i.included);
    m.put_sql("where", i.predicate.text);
    m.put("nulls not distinct", i.nulls_not_distinct);
    m.put("only", i.only);
}

constexpr void put_trigger(meaning& m, const model::history& h, const model::trigger& t) {
    m.put_sql("events", t.events.text);
    m.put("for each row", t.for_each_row);
    m.put_sql("when", t.condition.text);
    m.put("function", h.names.full(t.function));
    put_marks(m, t.marks & (model::mark::deferrable | model::mark::initially_deferred));
    m.put("constraint trigger", (t.marks & model::mark::constraint_trigger) != 0);
    put_firing(m, t.marks);
    if (t.more == nullptr)
        return;
    put_details(m, *t.more);
    if (!t.more->from.object.empty())
        m.put("from", h.names.full(t.more->from));
}

constexpr std::string_view property_tag(model::property_kind kind) {
    switch (kind) {
        case model::property_kind::comment: return "comment";
        case model::property_kind::row_level_security: return "row level security";
        case model::property_kind::forced_row_level_security: return "forced row level security";
        case model::property_kind::storage_parameter: return "storage parameter";
        case model::property_kind::query: return "query";
        case model::property_kind::privilege: return "privilege";
        case model::property_kind::other: break;
        case model::property_kind::sequence_option: return "sequence option";
        case model::property_kind::ownership: return "owned by";
        case model::property_kind::storage: return "storage";
        case model::property_kind::statistics: return "statistics";
        case model::property_kind::column_parameter: return "column parameter";
        case model::property_kind::collation: return "collation";
        case model::property_kind::identity: return "identity";
        case model::property_kind::serial: return "serial";
        case model::property_kind::generated: return "generated";
    }
    return "";
}

constexpr void put_details(meaning& m, const model::details& d) {
    m.put_names("included", d.included);
    m.put_names("set on delete", d.set_columns);
    if (d.exclusion != nullptr)
        put_index(m, *d.exclusion);
    m.put_sql("expression", d.text.text);
    m.put("collation", d.collation);
    m.put("operator class", d.operator_class);
    m.put_names("parameter", d.parameters);
    m.put("with", d.with);
    m.put_names("argument", d.arguments);
    m.put("old table", d.old_rows);
    m.put("new table", d.new_rows);
}

constexpr void put_property(meaning& m, const model::history& h, const model::property& p) {
    if (p.conduct != nullptr)
        return p.conduct->mean(m, h, p);
    m.put("property", property_tag(p.kind));
    m.put("about", model::word_for(p.of));
    m.put("subject", p.subject);
    m.put("key", p.key);
    m.put("privilege", p.privilege);
    m.put("by default", (p.marks & model::mark::by_default) != 0);
    if (p.kind == model::property_kind::ownership)
        m.put_names("table", p.relations);
    for (std::uint32_t i = 0; i < p.options.size; i += 2) {
        m.put("option", p.options[i]);
        m.put("is", p.options[i + 1]);
    }
    m.put("grant option", p.grantable);
    if (p.kind == model::property_kind::query || p.kind == model::property_kind::generated)
        m.put_sql("value", p.value);
    else
        m.put("value", p.value);
}

constexpr void put_policy(meaning& m, const model::policy& p) {
    m.put("for", model::word_for(p.command));
    m.put("restrictive", p.restrictive);
    m.put_names("to", p.roles);
    m.put_sql("using", p.visible.text);
    m.put_sql("with check", p.allowed.text);
}

/// A part counts with the name that it has in the database: another convention is another schema.
constexpr void put_part_name(meaning& m, const model::history& h, const model::part& p, const model::name& table) {
    if (m.quick) {
        model::name_measure measured;
        model::put_part_name(*h.convention, p, table, measured);
        return m.mix(model::word_for(p.kind), measured.hash + measured.size);
    }
    model::name_buffer named;
    model::put_part_name(*h.convention, p, table, named);
    m.put(model::word_for(p.kind), std::string_view(named.text, named.size));
}

constexpr void put_part_name(meaning& m, const model::history& h, const model::part_record& p) {
    if (m.quick)
        return m.mix(model::word_for(p.part->kind), p.name_hash);
    model::name_buffer named;
    model::put_part_name(*h.convention, p, named);
    m.put(model::word_for(p.part->kind), std::string_view(named.text, named.size));
}

constexpr void put_part(meaning& m, const model::history& h, const model::part& p, const model::name& table) {
    if (p.property != nullptr)
        return put_property(m, h, *p.property);
    put_part_name(m, h, p, table);
    if (p.constraint != nullptr)
        put_constraint(m, h, *p.constraint);
    if (p.index != nullptr)
        put_index(m, *p.index);
    if (p.trigger != nullptr)
        put_trigger(m, h, *p.trigger);
    if (p.policy != nullptr)
        put_policy(m, *p.policy);
}

}  // namespace typeschema::inline v0::chain_detail
