// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/chain/meaning.hpp"
#include "typeschema/chain/segment.hpp"
#include "typeschema/change/table_actions.hpp"

#include <cstdint>
#include <string_view>

namespace typeschema::inline v0::chain_detail {

constexpr void put_type(meaning& m, const model::type& t) {
    if (t.id == model::type_id::existing) {
        m.put("existing type", t.named->object);
        m.put("of extension", t.existing().extension);
        m.put("modifiers", t.existing().modifiers);
    } else if (t.named != nullptr) {
        m.put("type of", *t.named);
    } else {
        m.put("type", model::base_name(t.id));
    }
    if (t.length != 0)
        m.put_number("length", t.length);
    else
        m.put("precision 0", t.scaled);
    if (t.id == model::type_id::interval && t.scale != 0)
        m.put("fields", std::string_view(model::interval_fields[t.scale - 1]));
    else if (t.scale != 0)
        m.put_number("scale", static_cast<std::uint64_t>(t.scale));
    m.put("array", t.array);
}

constexpr void put_column(meaning& m, const model::column& c) {
    m.put("column", c.named);
    put_type(m, c.type);
    m.put("nullable", c.nullable);
    m.put(c.placed_after ? "after" : "before", c.place);
    if (c.default_value != nullptr)
        m.put_sql("default", c.default_value->text);
}

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
}

constexpr void put_index(meaning& m, const model::index& i) {
    m.put("unique", i.unique);
    if (i.method.view() != "btree")
        m.put("method", i.method);
    for (const model::index_key& k : i.keys) {
        m.put("key", k.column);
        m.put("descending", k.descending);
        m.put("nulls first", k.nulls_first);
        m.put("nulls last", k.nulls_last);
    }
    m.put_names("included", i.included);
    m.put_sql("where", i.predicate.text);
}

constexpr void put_trigger(meaning& m, const model::history& h, const model::trigger& t) {
    m.put_sql("events", t.events.text);
    m.put("for each row", t.for_each_row);
    m.put_sql("when", t.condition.text);
    m.put("function", h.names.full(t.function));
}

constexpr std::string_view property_tag(model::property_kind kind) {
    switch (kind) {
        case model::property_kind::comment: return "comment";
        case model::property_kind::row_level_security: return "row level security";
        case model::property_kind::forced_row_level_security: return "forced row level security";
        case model::property_kind::storage_parameter: return "storage parameter";
        case model::property_kind::query: return "query";
        case model::property_kind::privilege: return "privilege";
    }
    return "";
}

constexpr void put_property(meaning& m, const model::property& p) {
    m.put("property", property_tag(p.kind));
    m.put("about", model::word_for(p.of));
    m.put("subject", p.subject);
    m.put("key", p.key);
    m.put("privilege", p.privilege);
    if (p.kind == model::property_kind::query)
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
    model::name_buffer named;
    model::put_part_name(*h.convention, p, table, named);
    m.put(model::word_for(p.kind), std::string_view(named.text, named.size));
}

constexpr void put_part(meaning& m, const model::history& h, const model::part& p, const model::name& table) {
    if (p.property != nullptr)
        return put_property(m, *p.property);
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

/// Columns have an order in the database, the parts of a table have none: theirs is not part of the meaning.
constexpr void put_table(meaning& m, const model::history& h, const model::table& t, const model::name& named) {
    if (t.kind != model::object_kind::table)
        m.put("kind", model::word_for(t.kind));
    for (const model::column& c : t.columns)
        put_column(m, c);
    std::uint64_t parts = 0;
    for (const model::part& p : t.parts) {
        meaning one;
        put_part(one, h, p, named);
        parts += one.hash.value;
    }
    m.put_number("parts", parts);
}

constexpr void put_function(meaning& m, const model::function& f) {
    m.put_sql("arguments", f.arguments);
    m.put_sql("returns", f.result);
    m.put("language", f.language);
    const std::string_view language = f.language.view();
    if (language.empty() || language == "sql" || language == "plpgsql")
        m.put_sql("body", f.body);
    else
        m.put("body", f.body);
    for (const model::parameter_setting& s : f.settings) {
        m.put("set", s.parameter);
        m.put("to", s.value);
    }
    if (f.volatility != model::volatility::is_volatile)
        m.put("volatility", std::string_view(f.volatility == model::volatility::stable ? "stable" : "immutable"));
    m.put("strict", f.strict);
    m.put("security definer", f.security_definer);
}

constexpr std::string_view step_tag(model::step_kind kind) {
    using enum model::step_kind;
    switch (kind) {
        case create_table: return "create table";
        case drop_table: return "drop table";
        case rename_table: return "rename table";
        case add_column: return "add column";
        case drop_column: return "drop column";
        case rename_column: return "rename column";
        case set_default: return "set default";
        case drop_default: return "drop default";
        case set_not_null: return "set not null";
        case drop_not_null: return "drop not null";
        case change_type: return "change type";
        case add_part: return "add";
        case drop_part: return "drop";
        case create_schema: return "create schema";
        case ensure_schema: return "ensure schema";
        case drop_schema: return "drop schema";
        case create_extension: return "create extension";
        case ensure_extension: return "ensure extension";
        case drop_extension: return "drop extension";
        case create_function: return "create function";
        case drop_function: return "drop function";
        case guard: return "guard";
        case raw: return "raw";
    }
    return "";
}

/// The constraint, index or trigger that a step drops, whichever of its names the step says.
constexpr const model::part_record* dropped_part(const model::history& h, std::uint32_t step) {
    const model::step_record& r = h.names.steps[step];
    if (r.step->kind != model::step_kind::drop_part || r.object == model::nothing)
        return nullptr;
    return change::part_closed_by(change::state_around(h, r.object, step, step).records, step);
}

constexpr void put_step(meaning& m, const model::history& h, std::uint32_t number) {
    const model::step& s = *h.names.steps[number].step;
    m.put("step", step_tag(s.kind));
    if (s.kind == model::step_kind::guard) {
        m.put_number("requires", static_cast<std::uint64_t>(s.guard));
        m.put("of", s.target);
        m.put("object", s.object);
        return m.put("to", s.to);
    }
    if (s.kind == model::step_kind::raw) {
        m.put_sql("sql", s.object);
        m.put_sql("inverse", s.using_text);
        return m.put("irreversible", s.back);
    }
    const model::object_kind kind = change::kind_of_target(s);
    if (s.of != model::object_kind::table)
        m.put("kind", model::word_for(s.of));
    m.put("of", model::in_a_schema(kind) ? h.names.full(s.target) : s.target);
    const std::uint32_t object = h.names.steps[number].object;
    const model::name& table = object == model::nothing ? s.target.object : h.names.name_of(object, number).object;
    if (const model::part_record* p = dropped_part(h, number); p != nullptr)
        put_part_name(m, h, *p->part, p->table->object);
    else
        m.put("object", s.object);
    m.put("to", s.to);
    m.put_sql("using", s.using_text);
    m.put_sql("back", s.back);
    if (s.default_value != nullptr)
        m.put_sql("default", s.default_value->text);
    if (s.column != nullptr)
        put_column(m, *s.column);
    if (s.function != nullptr)
        put_function(m, *s.function);
    if (s.part != nullptr)
        put_part(m, h, *s.part, table);
    if (s.table != nullptr)
        put_table(m, h, *s.table, table);
}

}  // namespace typeschema::inline v0::chain_detail

namespace typeschema::inline v0 {

/// The number of the fingerprints' format; a journal keeps it with each of them.
inline constexpr unsigned fingerprint_format = 1;

/// The fingerprint of a revision: a hash of what it means, where it stands and in which schema. White space, comments,
/// C++ spelling and the version of typeschema do not change it.
constexpr std::uint64_t fingerprint(const model::history& h, std::uint32_t revision) {
    chain_detail::meaning m;
    m.put("chain", h.chain);
    m.put("home", h.home);
    m.put("revision", h.migrations[revision]->id);
    m.put("after", h.migrations[revision]->parent);
    for (std::uint32_t s = h.first_steps[revision]; s < h.first_steps[revision + 1]; ++s)
        chain_detail::put_step(m, h, s);
    return m.hash.value;
}

}  // namespace typeschema::inline v0
