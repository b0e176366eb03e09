// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/schema/builder.hpp"

#include <cstdint>

namespace typeschema::inline v0::schema {

template <class T, std::uint32_t N>
struct room {
    T items[N]{};
};
template <class T>
struct room<T, 0> {};

/// Everything that one declaration points at. Its pointers lead into itself, so it exists only in static storage.
template <sizes Z>
struct storage {
    room<char, Z.chars> chars;
    room<model::table, Z.tables> tables;
    room<model::column, Z.columns> columns;
    room<model::part, Z.parts> parts;
    room<model::constraint, Z.constraints> constraints;
    room<model::index, Z.indexes> indexes;
    room<model::trigger, Z.triggers> triggers;
    room<model::policy, Z.policies> policies;
    room<model::property, Z.properties> properties;
    room<model::function, Z.functions> functions;
    room<model::details, Z.details> details;
    room<model::name, Z.names> names;
    room<model::index_key, Z.keys> keys;
    room<model::name_use, Z.uses> uses;
    room<model::parameter_setting, Z.settings> settings;
    room<model::default_value, Z.defaults> defaults;
    room<model::data, Z.data> data;
    room<model::step, Z.steps> steps;
    room<model::migration, Z.migrations> migrations;

    storage(const storage&) = delete;
    constexpr explicit storage(void (*put)(builder&)) {
        // Without a call for each: a call costs g++ more than all that it does.
        builder b;
        b.counting = false;
        if constexpr (Z.chars != 0)
            b.chars = chars.items;
        if constexpr (Z.tables != 0)
            b.tables.data = tables.items;
        if constexpr (Z.columns != 0)
            b.columns.data = columns.items;
        if constexpr (Z.parts != 0)
            b.parts.data = parts.items;
        if constexpr (Z.constraints != 0)
            b.constraints.data = constraints.items;
        if constexpr (Z.indexes != 0)
            b.indexes.data = indexes.items;
        if constexpr (Z.triggers != 0)
            b.triggers.data = triggers.items;
        if constexpr (Z.policies != 0)
            b.policies.data = policies.items;
        if constexpr (Z.properties != 0)
            b.properties.data = properties.items;
        if constexpr (Z.functions != 0)
            b.functions.data = functions.items;
        if constexpr (Z.details != 0)
            b.details.data = details.items;
        if constexpr (Z.names != 0)
            b.names.data = names.items;
        if constexpr (Z.keys != 0)
            b.keys.data = keys.items;
        if constexpr (Z.uses != 0)
            b.uses.data = uses.items;
        if constexpr (Z.settings != 0)
            b.settings.data = settings.items;
        if constexpr (Z.defaults != 0)
            b.defaults.data = defaults.items;
        if constexpr (Z.data != 0)
            b.data.data = data.items;
        if constexpr (Z.steps != 0)
            b.steps.data = steps.items;
        if constexpr (Z.migrations != 0)
            b.migrations.data = migrations.items;
        put(b);
    }
};

consteval sizes count(void (*put)(builder&)) {
    builder b;
    put(b);
    return b.counted();
}

}  // namespace typeschema::inline v0::schema
