// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/chain/meaning_of_parts.hpp"
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

/// Columns have an order in the database, the parts of a table have none: theirs is not part of the meaning.
constexpr void put_table(meaning& m, const model::history& h, const model::table& t, const model::name& named) {
    if (t.kind != model::object_kind::table)
        m.put("kind", model::word_for(t.kind));
    for (const model::column& c : t.columns)
        put_column(m, c);
    std::uint64_t parts = 0;
    for (const model::part& p : t.parts) {
        meaning one{{}, m.quick};
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
    m.put("procedure", f.procedure);
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
        case alter_part: return "alter";
        case create_schema: return "create schema";
        case ensure_schema: return "ensure schema";
        case drop_schema: return "drop schema";
        case create_extension: return "create extension";
        case ensure_extension: return "ensure extension";
        case drop_extension: return "drop extension";
        case create_function: return "create function";
        case drop_function: return "drop function";
        case guard: return "guard";
        case data: return "data";
        case raw: return "raw";
    }
    return "";
}

/// The constraint, index or trigger that a step drops or alters, whichever of its names the step says.
constexpr const model::part_record* dropped_part(const model::history& h, std::uint32_t step) {
    const model::step_record& r = h.names.steps[step];
    if ((r.step->kind != model::step_kind::drop_part && r.step->kind != model::step_kind::alter_part) ||
        r.object == model::nothing)
        return nullptr;
    return change::part_closed_by(change::state_around(h, r.object, step, step).records, step);
}

/// What a part becomes: another name, or other marks.
constexpr void put_alteration(meaning& m, const model::history& h, std::uint32_t step) {
    const model::step_record& r = h.names.steps[step];
    if (r.object == model::nothing)
        return;
    const model::part_record* now = change::part_opened_by(change::state_around(h, r.object, step, step).records, step);
    if (now == nullptr)
        return;
    if (r.step->options == 0)
        return put_part_name(m, h, *now);
    if (now->part->property != nullptr)
        return m.put("generated", std::string_view(now->marks != 0 ? "by default" : "always"));
    put_marks(m, now->marks & r.step->options);
    put_firing(m, now->marks & r.step->options);
}

/// How many parts a step adds, from `part` on.
constexpr std::uint32_t parts_of(const model::step& s) {
    return s.kind == model::step_kind::add_column ? s.marks : s.kind == model::step_kind::add_part ? s.marks + 1U : 1U;
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
        put_part_name(m, h, *p);
    else
        m.put("object", s.object);
    m.put("concurrently", change::is_concurrent(s));
    if (s.kind == model::step_kind::alter_part)
        put_alteration(m, h, number);
    else
        m.put(s.kind == model::step_kind::rename_table && s.exact ? "to schema" : "to", s.to);
    m.put_sql("using", s.using_text);
    m.put_sql("back", s.back);
    if (s.default_value != nullptr)
        m.put_sql("default", s.default_value->text);
    if (s.column != nullptr)
        put_column(m, *s.column);
    if (s.function != nullptr)
        put_function(m, *s.function);
    if (s.data != nullptr)
        s.data->conduct->mean(m, *s.data);
    if (s.part != nullptr)
        for (std::uint32_t i = 0; i < parts_of(s); ++i)
            put_part(m, h, s.part[i], table);
    if (s.table != nullptr)
        put_table(m, h, *s.table, table);
}

/// What comes before the steps of a revision.
constexpr void put_heading(meaning& m, const model::history& h, std::uint32_t revision) {
    m.put("chain", h.chain);
    m.put("home", h.home);
    m.put("revision", h.migrations[revision]->id);
    m.put("after", h.migrations[revision]->parent);
}

/// What a revision says, hashed in a way that costs a compiler little: where a pin has the same, the fingerprint is not
/// computed. It may be another one with another version of typeschema.
constexpr std::uint64_t quick_hash(const model::history& h, std::uint32_t revision) {
    meaning m{{}, true};
    put_heading(m, h, revision);
    for (std::uint32_t s = h.first_steps[revision]; s < h.first_steps[revision + 1]; ++s)
        put_step(m, h, s);
    return m.hash.value;
}

/// Tells the steps of one revision apart, to say which of them was edited.
constexpr std::uint32_t step_hash(const model::history& h, std::uint32_t number) {
    meaning m;
    put_step(m, h, number);
    return static_cast<std::uint32_t>(m.hash.value ^ m.hash.value >> 32);
}

}  // namespace typeschema::inline v0::chain_detail

namespace typeschema::inline v0 {

/// The number of the fingerprints' format; a journal keeps it with each of them.
inline constexpr unsigned fingerprint_format = 1;

/// The fingerprint of a revision: a hash of what it means, where it stands and in which schema. White space, comments,
/// C++ spelling and the version of typeschema do not change it.
constexpr std::uint64_t fingerprint(const model::history& h, std::uint32_t revision) {
    chain_detail::meaning m;
    chain_detail::put_heading(m, h, revision);
    for (std::uint32_t s = h.first_steps[revision]; s < h.first_steps[revision + 1]; ++s)
        chain_detail::put_step(m, h, s);
    return m.hash.value;
}

}  // namespace typeschema::inline v0
