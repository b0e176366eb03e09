// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/judge_default.hpp"
#include "typeschema/rare/partition_facts.hpp"
#include "typeschema/sql/reader/decode.hpp"

#include <cstdint>

namespace typeschema::inline v0::change {

/// Why the bound of a partition does not fit the key of its table (manual, CREATE TABLE, partition_bound_spec).
enum class bound_trouble : std::uint8_t {
    none,
    missing,
    strategy,
    from_count,
    to_count,
    list_empty,
    modulus,
    value,
    unvalidated
};

/// MINVALUE and MAXVALUE stand beyond all values of a range.
constexpr bool is_infinite(const model::default_value& v) {
    return sql::reader::is_name(v.text.view(), "minvalue") || sql::reader::is_name(v.text.view(), "maxvalue");
}

/// The column of a key of the partitioned table, or null for an expression.
constexpr const model::column_record* key_column(const model::table_state& t, const model::part_record& by,
                                                 std::uint32_t i) {
    const model::index& key = *by.part->property->more->keyed;
    std::uint32_t use = by.first_use;
    for (std::uint32_t k = 0; k < i; ++k)
        use += is_expression(key.keys[k]) ? key.keys[k].more->text.uses.size : 1;
    return is_expression(key.keys[i]) ? nullptr : t.find(t.records.uses[use]);
}

constexpr bool value_fits(const model::default_value& v, const model::column_record* c, bool range) {
    if (range && is_infinite(v))
        return true;
    if (v.kind == model::default_kind::null_value)
        return !range;
    if (v.kind == model::default_kind::unreadable || v.kind == model::default_kind::names_column ||
        v.kind == model::default_kind::holds_subquery)
        return false;
    return c == nullptr || judge_default(&v, c->type) == model::problem_code::none;
}

/// The first value that is none of its column's type; null when all are.
constexpr const model::default_value* misfit_of(const model::table_state& parent, const model::part_record& by,
                                                const model::details& bound) {
    const bool range = bound.strategy == model::strategy::range;
    for (const auto& side : {bound.from_values, bound.to_values})
        for (std::uint32_t i = 0; i < side.size; ++i)
            if (!value_fits(side[i], key_column(parent, by, range ? i : 0), range))
                return &side[i];
    return nullptr;
}

constexpr bound_trouble judge_bound(const model::table_state& parent, const model::part_record& by,
                                    const model::details& bound) {
    using enum bound_trouble;
    const model::details& key = *by.part->property->more;
    for (std::uint32_t i = 0; i < parent.records.part_count; ++i)
        if (const model::part_record& p = parent.records.parts[i];
            parent.holds(p) && p.part->kind == model::part_kind::check && (p.marks & model::mark::not_valid) != 0)
            return unvalidated;
    if (bound.strategy == model::strategy::none)
        return missing;
    if (bound.strategy == model::strategy::rest)
        return key.strategy == model::strategy::hash ? strategy : none;
    if (bound.strategy != key.strategy)
        return strategy;
    switch (bound.strategy) {
        case model::strategy::range:
            if (bound.from_values.size != key.keyed->keys.size)
                return from_count;
            if (bound.to_values.size != key.keyed->keys.size)
                return to_count;
            break;
        case model::strategy::list:
            if (bound.from_values.empty())
                return list_empty;
            break;
        default: return bound.modulus != 0 && bound.remainder < bound.modulus ? none : modulus;
    }
    return misfit_of(parent, by, bound) == nullptr ? none : value;
}

/// Why PostgreSQL refuses something on a partitioned table (manual, 5.11.2.3).
enum class partitioned_trouble : std::uint8_t {
    none,
    no_keys,
    list_of_several,
    key_without_column,
    key_of_expression,
    exclusion,
    no_inherit,
    not_valid,
    only,
    transition,
    parameter,
    using_index,
    retyped,
    inherits,
};

/// The first column of the partition key that a key of the table leaves out; `lacks` tells whether there is one.
constexpr partitioned_trouble judge_key(const model::table_state& t, const model::part_record& by,
                                        const model::part_record& p) {
    const model::index& key = *by.part->property->more->keyed;
    const std::uint32_t own = p.part->index != nullptr ? p.part->index->keys.size : p.part->constraint->columns.size;
    for (std::uint32_t i = 0; i < key.keys.size; ++i) {
        const model::column_record* const c = key_column(t, by, i);
        if (c == nullptr)
            return partitioned_trouble::key_of_expression;
        bool has = false;
        for (std::uint32_t k = 0; k < own && k < p.use_count; ++k)
            has = has || t.uses(p)[k] == c->number;
        if (!has)
            return partitioned_trouble::key_without_column;
    }
    return partitioned_trouble::none;
}

/// A part of a partitioned table.
constexpr partitioned_trouble judge_on_partitioned(const model::table_state& t, const model::part_record& by,
                                                   const model::part_record& p) {
    using enum partitioned_trouble;
    switch (p.part->kind) {
        case model::part_kind::primary_key:
        case model::part_kind::unique: return judge_key(t, by, p);
        case model::part_kind::index:
            return p.part->index->only ? only : p.part->index->unique ? judge_key(t, by, p) : none;
        case model::part_kind::exclusion: return exclusion;
        case model::part_kind::check:
            return (p.part->constraint->marks & model::mark::no_inherit) != 0 ? no_inherit : none;
        case model::part_kind::foreign_key:
            return (p.part->constraint->marks & model::mark::not_valid) != 0 ? not_valid : none;
        case model::part_kind::trigger:
            return p.part->trigger->for_each_row && p.part->trigger->more != nullptr &&
                           !(p.part->trigger->more->old_rows.empty() && p.part->trigger->more->new_rows.empty())
                       ? transition
                       : none;
        case model::part_kind::property:
            return p.part->property->kind == model::property_kind::storage_parameter && p.subject == nullptr ? parameter
                   : is_child_of(*p.part)                                                                    ? inherits
                                                                                                             : none;
        default: return none;
    }
}

/// PARTITION BY itself.
constexpr partitioned_trouble judge_partition_key(const model::details& d) {
    if (d.keyed->keys.empty())
        return partitioned_trouble::no_keys;
    return d.strategy == model::strategy::list && d.keyed->keys.size > 1 ? partitioned_trouble::list_of_several
                                                                         : partitioned_trouble::none;
}

/// What keeps a table from being a partition of another one: the first thing that differs; null members when nothing does.
struct difference {
    const model::column_record* column = nullptr;  // of either
    bool missing = false;                          // the table has no such column
    bool extra = false;                            // the partitioned one has none
    const model::part_record* part = nullptr;      // of the partitioned table, that nothing on the table is like

    [[nodiscard]] constexpr bool found() const { return column != nullptr || part != nullptr; }
};

constexpr std::uint64_t default_hash(const model::column_record& c) {
    meta::hasher64 hash;
    if (model::has_value(c.default_value))
        sql::reader::normalise(c.default_value->text.view(), hash);
    return hash.value;
}

constexpr difference difference_between(const model::history& h, const model::table_state& parent,
                                        const model::table_state& child) {
    for (const model::column_record* c = parent.after(nullptr); c != nullptr; c = parent.after(c)) {
        const model::column_record* const own = child.find(c->named);
        if (own == nullptr || !(own->type == c->type) || own->nullable != c->nullable ||
            default_hash(*own) != default_hash(*c))
            return {c, own == nullptr, false, nullptr};
    }
    for (const model::column_record* c = child.after(nullptr); c != nullptr; c = child.after(c))
        if (parent.find(c->named) == nullptr)
            return {c, false, true, nullptr};
    for (std::uint32_t i = 0; i < parent.records.part_count; ++i) {
        const model::part_record& p = parent.records.parts[i];
        if (!parent.holds(p) || p.part->trigger != nullptr || p.part->property != nullptr ||
            !is_handed_down(*p.part, true))
            continue;
        bool alike = false;
        for (std::uint32_t k = 0; k < child.records.part_count && !alike; ++k)
            alike = child.holds(child.records.parts[k]) && is_alike(h, parent, p, child, child.records.parts[k]);
        if (!alike)
            return {nullptr, false, false, &p};
    }
    return {};
}

}  // namespace typeschema::inline v0::change
