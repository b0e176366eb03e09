// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/data.hpp"
#include "typeschema/model/policy.hpp"
#include "typeschema/model/property.hpp"
#include "typeschema/model/step.hpp"

#include <cstdint>

namespace typeschema::inline v0::schema {

/// How many of each a declaration holds.
struct sizes {
    std::uint32_t chars = 0;
    std::uint32_t tables = 0;
    std::uint32_t columns = 0;
    std::uint32_t parts = 0;
    std::uint32_t constraints = 0;
    std::uint32_t indexes = 0;
    std::uint32_t triggers = 0;
    std::uint32_t policies = 0;
    std::uint32_t properties = 0;
    std::uint32_t functions = 0;
    std::uint32_t details = 0;
    std::uint32_t names = 0;
    std::uint32_t keys = 0;
    std::uint32_t uses = 0;
    std::uint32_t settings = 0;
    std::uint32_t defaults = 0;
    std::uint32_t data = 0;
    std::uint32_t steps = 0;
    std::uint32_t migrations = 0;
};

/// Hands out the elements of one array in order; none while counting.
template <class T>
struct slots {
    T* data = nullptr;
    std::uint32_t used = 0;

    constexpr T* next() {
        const std::uint32_t i = used++;
        return data == nullptr ? nullptr : data + i;
    }
    /// The elements that were taken since `first`, which then stands behind them.
    [[nodiscard]] constexpr model::list<T> since(std::uint32_t& first) const {
        const std::uint32_t begin = first;
        first = used;
        if (data == nullptr)
            return {};
        return {data + begin, used - begin};
    }
};

/// What every surface type writes itself into, through its one function `put`. That runs twice: to count, when nothing
/// has a place yet, and to fill. `put` is made anew for every name that anybody writes, so it only calls functions of the
/// builder that are no templates; a surface type that hangs on another one finds that one in `column`, `part` …
struct builder {
    slots<model::table> tables;
    slots<model::column> columns;
    slots<model::part> parts;
    slots<model::constraint> constraints;
    slots<model::index> indexes;
    slots<model::trigger> triggers;
    slots<model::policy> policies;
    slots<model::property> properties;
    slots<model::function> functions;
    slots<model::details> details;
    slots<model::name> names;
    slots<model::index_key> keys;
    slots<model::name_use> uses;
    slots<model::parameter_setting> settings;
    slots<model::default_value> defaults;
    slots<model::data> data;
    slots<model::step> steps;
    slots<model::migration> migrations;
    char* chars = nullptr;
    std::uint32_t chars_used = 0;
    std::uint32_t more_steps = 0;  // beyond one for each argument of a migration
    bool counting = true;
    bool astray = false;                // what stands in the place of the columns of the next part is something else
    bool ordered = false;               // one of the names that wait for their key was written with an order
    std::uint16_t expression_uses = 0;  // of the keys that wait for their index

    std::uint8_t along = 0;  // properties that were put with the column or part since the mark

    // The last of each, which options apply to; null while counting.
    model::table* table = nullptr;
    model::column* column = nullptr;
    model::part* part = nullptr;
    model::constraint* constraint = nullptr;
    model::index* index = nullptr;
    model::trigger* trigger = nullptr;
    model::policy* policy = nullptr;
    model::function* function = nullptr;
    model::data* datum = nullptr;
    model::step* step = nullptr;
    model::migration* migration = nullptr;

    /// Names and keys wait here until what they belong to takes them.
    constexpr model::list<model::name> take_names() { return names.since(names_taken_); }
    constexpr model::list<model::index_key> take_keys() { return keys.since(keys_taken_); }
    constexpr model::list<model::name_use> take_uses() { return uses.since(uses_taken_); }
    constexpr model::list<model::parameter_setting> take_settings() { return settings.since(settings_taken_); }

    /// A pointer into a template argument makes the argument a symbol that spells the whole text. So only texts as short as
    /// names are stay where they are; all others are copied next to each other.
    [[nodiscard]] static constexpr bool is_copied(std::uint32_t size) { return size > model::longest_name; }
    constexpr model::name copied(const char* from, std::uint32_t size) {
        const std::uint32_t at = chars_used;
        chars_used += size;
        if (counting)
            return {};
        meta::copy_chars(chars + at, from, size);
        return {chars + at, size, meta::name_hash(from, size)};
    }

    /// Remembers what there is, to tell later whether one column or one part came along.
    constexpr void mark() {
        along = 0;
        marked_columns_ = columns.used;
        marked_parts_ = parts.used;
    }
    [[nodiscard]] constexpr bool one_column_since_mark() const {
        return columns.used == marked_columns_ + 1 && parts.used == marked_parts_ + along;
    }
    [[nodiscard]] constexpr bool one_part_since_mark() const {
        return parts.used == marked_parts_ + 1 + along && columns.used == marked_columns_;
    }

    // The frequent ones take their slot without a call, which costs a compiler as much as all the rest of them.
    constexpr void add_column(const model::name& named, const model::type& type) {
        const std::uint32_t at = columns.used++;
        if (counting)
            return;
        column = columns.data + at;
        column->named = named;
        column->type = type;
    }
    constexpr void add_name(const model::name& n) {
        const std::uint32_t at = names.used++;
        if (!counting)
            names.data[at] = n;
    }
    constexpr void add_part(model::part_kind kind, const model::name& given, bool exact) {
        const std::uint32_t at = parts.used++;
        if (counting)
            return;
        part = parts.data + at;
        part->kind = kind;
        part->given = given;
        part->exact = exact;
        part->misplaced = astray;
        astray = false;
    }
    /// For what a column or part takes once: was it there?
    constexpr void take_once(bool there) {
        if (there)
            part->misplaced = true;
    }
    /// The next constraint, and the part that it is.
    constexpr void add_constraint(model::part_kind kind, const model::name& given, bool exact) {
        add_part(kind, given, exact);
        const std::uint32_t at = constraints.used++;
        if (counting)
            return;
        constraint = constraints.data + at;
        part->constraint = constraint;
    }
    /// The rare things of a part, where `of` points; every option that has one takes room, all of a part share the first.
    constexpr model::details* details_of(const model::details** of) {
        model::details* const fresh = details.next();
        if (counting)
            return nullptr;
        if (*of == nullptr) {
            *fresh = {};
            *of = fresh;
        }
        return const_cast<model::details*>(*of);
    }
    [[nodiscard]] constexpr model::index_key& last_key() const { return keys.data[keys.used - 1]; }
    constexpr model::details* details_of_constraint() { return details_of(counting ? nullptr : &constraint->more); }
    constexpr void add_step(model::step_kind kind) {
        step = steps.next();
        if (!counting)
            step->kind = kind;
    }

    // Rounded up, so that declarations of about the same size share one storage type.
    [[nodiscard]] constexpr sizes counted() const {
        return {(chars_used + 63) / 64 * 64,
                tables.used,
                columns.used,
                parts.used,
                constraints.used,
                indexes.used,
                triggers.used,
                policies.used,
                properties.used,
                functions.used,
                details.used,
                names.used,
                keys.used,
                uses.used,
                settings.used,
                defaults.used,
                data.used,
                steps.used,
                migrations.used};
    }

private:
    std::uint32_t names_taken_ = 0;
    std::uint32_t keys_taken_ = 0;
    std::uint32_t uses_taken_ = 0;
    std::uint32_t settings_taken_ = 0;
    std::uint32_t marked_columns_ = 0;
    std::uint32_t marked_parts_ = 0;
};

}  // namespace typeschema::inline v0::schema
