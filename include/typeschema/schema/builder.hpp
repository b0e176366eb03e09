// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/step.hpp"

#include <cstdint>

namespace typeschema::inline v0::schema {

/// How many of each a declaration holds.
struct sizes {
    std::uint32_t chars = 0;
    std::uint32_t columns = 0;
    std::uint32_t parts = 0;
    std::uint32_t constraints = 0;
    std::uint32_t indexes = 0;
    std::uint32_t triggers = 0;
    std::uint32_t functions = 0;
    std::uint32_t names = 0;
    std::uint32_t keys = 0;
    std::uint32_t uses = 0;
    std::uint32_t settings = 0;
    std::uint32_t defaults = 0;
    std::uint32_t steps = 0;
    std::uint32_t migrations = 0;
};

/// Hands out the elements of one array in order. While counting, the stride is 0 and all share one element.
template <class T>
struct slots {
    T* data = nullptr;
    std::uint32_t used = 0;
    std::uint32_t stride = 1;

    constexpr void count_with(T& scratch) {
        data = &scratch;
        stride = 0;
    }
    constexpr T& next() { return data[used++ * stride]; }
    [[nodiscard]] constexpr model::list<T> since(std::uint32_t first) const {
        return {data + first * stride, used - first};
    }
};

/// What every surface type writes itself into, through its one function `put`. Runs twice: to count, then to fill.
struct builder {
    slots<model::column> columns;
    slots<model::part> parts;
    slots<model::constraint> constraints;
    slots<model::index> indexes;
    slots<model::trigger> triggers;
    slots<model::function> functions;
    slots<model::name> names;
    slots<model::index_key> keys;
    slots<model::name_use> uses;
    slots<model::parameter_setting> settings;
    slots<model::default_value> defaults;
    slots<model::step> steps;
    slots<model::migration> migrations;
    model::migration* migration = nullptr;  // the one whose steps are being written
    char* chars = nullptr;
    std::uint32_t chars_used = 0;

    constexpr model::column& add_column(const char* name, std::uint32_t length, const model::type& type) {
        model::column& c = columns.next();
        c.named = text(name, length);
        c.type = type;
        return c;
    }
    constexpr void add_name(const char* name, std::uint32_t length) { names.next() = text(name, length); }
    constexpr void add_key(const char* name, std::uint32_t length, bool descending, bool first, bool last) {
        model::index_key& k = keys.next();
        k.column = text(name, length);
        k.descending = descending;
        k.nulls_first = first;
        k.nulls_last = last;
    }

    /// Copies a text next to the others of this declaration, so that it costs no symbol of its own.
    constexpr model::name text(const char* from, std::uint32_t size) {
        if (chars == nullptr) {
            chars_used += size;
            return {nullptr, size, 0};
        }
        char* to = chars + chars_used;
        chars_used += size;
        meta::copy_chars(to, from, size);
        return {to, size, meta::name_hash(from, size)};
    }

    [[nodiscard]] constexpr sizes counted() const {
        // Rounded up, so that declarations of about the same size share one storage type.
        return {(chars_used + 127) / 128 * 128,
                columns.used,
                parts.used,
                constraints.used,
                indexes.used,
                triggers.used,
                functions.used,
                names.used,
                keys.used,
                uses.used,
                settings.used,
                defaults.used,
                steps.used,
                migrations.used};
    }
};

template <class T, std::uint32_t N>
struct room {
    T items[N]{};
    constexpr T* first() { return items; }
    constexpr const T* first() const { return items; }
};
template <class T>
struct room<T, 0> {
    constexpr T* first() const { return nullptr; }
};

/// Everything that one declaration points at. Its pointers lead into itself, so it exists only in static storage.
template <sizes Z>
struct storage {
    room<char, Z.chars> chars;
    room<model::column, Z.columns> columns;
    room<model::part, Z.parts> parts;
    room<model::constraint, Z.constraints> constraints;
    room<model::index, Z.indexes> indexes;
    room<model::trigger, Z.triggers> triggers;
    room<model::function, Z.functions> functions;
    room<model::name, Z.names> names;
    room<model::index_key, Z.keys> keys;
    room<model::name_use, Z.uses> uses;
    room<model::parameter_setting, Z.settings> settings;
    room<model::default_value, Z.defaults> defaults;
    room<model::step, Z.steps> steps;
    room<model::migration, Z.migrations> migrations;

    storage(const storage&) = delete;
    constexpr explicit storage(void (*put)(builder&)) {
        builder b;
        b.chars = chars.first();
        b.columns.data = columns.first();
        b.parts.data = parts.first();
        b.constraints.data = constraints.first();
        b.indexes.data = indexes.first();
        b.triggers.data = triggers.first();
        b.functions.data = functions.first();
        b.names.data = names.first();
        b.keys.data = keys.first();
        b.uses.data = uses.first();
        b.settings.data = settings.first();
        b.defaults.data = defaults.first();
        b.steps.data = steps.first();
        b.migrations.data = migrations.first();
        put(b);
    }
};

consteval sizes count(void (*put)(builder&)) {
    model::column column;
    model::part part;
    model::constraint constraint;
    model::index index;
    model::trigger trigger;
    model::function function;
    model::name name;
    model::index_key key;
    model::name_use use;
    model::parameter_setting setting;
    model::default_value default_value;
    model::step step;
    model::migration migration;
    builder b;
    b.columns.count_with(column);
    b.parts.count_with(part);
    b.constraints.count_with(constraint);
    b.indexes.count_with(index);
    b.triggers.count_with(trigger);
    b.functions.count_with(function);
    b.names.count_with(name);
    b.keys.count_with(key);
    b.uses.count_with(use);
    b.settings.count_with(setting);
    b.defaults.count_with(default_value);
    b.steps.count_with(step);
    b.migrations.count_with(migration);
    put(b);
    return b.counted();
}

}  // namespace typeschema::inline v0::schema
