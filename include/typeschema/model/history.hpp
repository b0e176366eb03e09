// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/naming.hpp"
#include "typeschema/model/pin.hpp"
#include "typeschema/model/registry.hpp"

#include <cstdint>

namespace typeschema::inline v0::model {

/// How many steps of one table share an evaluation; reference/compile-time-techniques.md has the figures.
inline constexpr std::uint32_t segment_length = 32;

/// A whole chain as values: its steps with resolved names, and every state of every table. The same at compile time and
/// at run time; rules, inverse, renderer and runner all read this.
struct history {
    name chain;
    name home;
    const naming* convention = nullptr;
    const migration* const* migrations = nullptr;
    std::uint32_t migration_count = 0;
    const std::uint32_t* first_steps = nullptr;  // by migration; one more than there are migrations
    registry names;
    const table_records* segments = nullptr;
    const pin_list* pins = nullptr;  // what is released; null: everything

    [[nodiscard]] constexpr std::uint32_t step_count() const { return names.step_count; }

    /// How many revisions, from the first on, are released and never judged again.
    [[nodiscard]] constexpr std::uint32_t pinned() const {
        const std::uint32_t size = pins == nullptr ? 0 : pins->items.size;
        return size < migration_count ? size : migration_count;
    }

    /// The segment that holds a table's records in a state: that of its last step before it.
    [[nodiscard]] constexpr std::uint32_t segment_at(std::uint32_t object, std::uint32_t state) const {
        const object_record& o = names.objects[object];
        std::uint32_t low = 0;
        std::uint32_t high = o.step_count;
        while (high - low > 1) {
            const std::uint32_t middle = (low + high) / 2;
            (names.order[o.first_step + middle] < state ? low : high) = middle;
        }
        return o.first_segment + low / segment_length;
    }

    /// A table in a state. Ask for states in which it exists.
    [[nodiscard]] constexpr table_state table_at(std::uint32_t object, std::uint32_t state) const {
        return {names.name_of(object, state), segments[segment_at(object, state)], state, names.objects[object].kind,
                object};
    }
};

}  // namespace typeschema::inline v0::model
