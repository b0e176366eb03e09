// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/object_kind.hpp"
#include "typeschema/model/problem.hpp"
#include "typeschema/model/property.hpp"
#include "typeschema/model/records.hpp"
#include "typeschema/model/step.hpp"

#include <cstdint>

namespace typeschema::inline v0::model {

inline constexpr std::uint32_t nothing = 0xffff'ffff;

/// A step of a chain with the object it is about, once names are resolved.
struct step_record {
    const model::step* step = nullptr;
    std::uint32_t migration = 0;
    std::uint32_t object = nothing;
};

/// An object during its life; `first_step` and `step_count` select its steps in `registry::order`.
struct object_record {
    object_kind kind = object_kind::table;
    bool ensured = false;   // schema, extension: made sure of, not owned
    bool stand_in = false;  // a table that could not be read: nothing about it is checked
    bool said = false;      // it has no members, but something is said of it: it has segments as tables have
    std::uint32_t from = 0;
    std::uint32_t to = forever;
    std::uint32_t first_step = 0;
    std::uint32_t step_count = 0;
    std::uint32_t first_segment = 0;
    std::uint32_t last_name = nothing;
    std::uint32_t first_reference = nothing;
    const model::function* function = nullptr;
    const model::conduct* rules = nullptr;   // of a table that has something rare
    const model::table* declared = nullptr;  // of what its maker finds
};

/// A name during its life: a rename closes one and opens another.
struct name_record {
    object_kind kind = object_kind::table;  // of its name space
    qualified_name named;
    std::uint32_t object = nothing;
    std::uint32_t from = 0;
    std::uint32_t to = forever;
    std::uint32_t next = nothing;    // the next name in the same bucket
    std::uint32_t before = nothing;  // the name that the object had before
};

/// What needs another object: a foreign key its table, a trigger its function, a column its type; without either, a view
/// what its query names.
struct reference_record {
    const model::part* part = nullptr;
    const model::column* column = nullptr;
    std::uint32_t step = 0;
    std::uint32_t object = nothing;  // what holds the part or column
    std::uint32_t target = nothing;
    std::uint32_t next = nothing;  // the next reference to the same target
};

/// A table that has the columns of another one in the states from `from` up to `to`, as a partition or by INHERITS.
struct link_record {
    const model::part* part = nullptr;  // what says so
    std::uint32_t parent = nothing;
    std::uint32_t child = nothing;
    std::uint32_t from = 0;
    std::uint32_t to = forever;
    std::uint32_t next = nothing;      // the next link of the same parent
    std::uint32_t children = nothing;  // the first link whose parent is this child
};

/// Does anything of it change while it stands? Then it has segments, and states.
constexpr bool has_states(const object_record& o) {
    return has_members(o.kind) || o.said;
}

/// The names of a whole chain, resolved once. Points at arrays that its owner keeps.
struct registry {
    name home;     // the schema of unqualified names; empty for a chain of tenants
    name journal;  // the schema of the journal
    const step_record* steps = nullptr;
    const std::uint32_t* order = nullptr;  // step numbers grouped by object, ascending
    const object_record* objects = nullptr;
    const name_record* names = nullptr;
    const std::uint32_t* buckets = nullptr;
    const reference_record* references = nullptr;
    const link_record* links = nullptr;
    std::uint32_t step_count = 0;
    std::uint32_t object_count = 0;
    std::uint32_t name_count = 0;
    std::uint32_t reference_count = 0;
    std::uint32_t link_count = 0;
    std::uint32_t bucket_mask = 0;

    [[nodiscard]] constexpr qualified_name full(const qualified_name& q) const {
        return q.schema.empty() ? qualified_name{home, q.object} : q;
    }
    [[nodiscard]] constexpr std::uint32_t bucket(object_kind kind, const name& object) const {
        return (static_cast<std::uint32_t>(object.hash >> 32) ^ static_cast<std::uint32_t>(kind)) & bucket_mask;
    }

    /// The number of the name record that holds in a state, or `nothing`. It may be that of another kind with the same
    /// name space.
    [[nodiscard]] constexpr std::uint32_t find_name(object_kind of, const qualified_name& q,
                                                    std::uint32_t state) const {
        const object_kind kind = space_of(of);
        const name& schema = q.schema.empty() ? home : q.schema;
        for (std::uint32_t i = buckets[bucket(kind, q.object)]; i != nothing; i = names[i].next) {
            const name_record& n = names[i];
            if (n.named.object.hash == q.object.hash && n.from <= state && state < n.to && n.kind == kind &&
                n.named.object == q.object && (!in_a_schema(kind) || n.named.schema == schema))
                return i;
        }
        return nothing;
    }
    /// The object of exactly that kind, or `nothing`.
    [[nodiscard]] constexpr std::uint32_t find(object_kind kind, const qualified_name& q, std::uint32_t state) const {
        const std::uint32_t i = find_name(kind, q, state);
        return i == nothing || objects[names[i].object].kind != kind ? nothing : names[i].object;
    }
    /// The object of whatever kind in that name space, or `nothing`.
    [[nodiscard]] constexpr std::uint32_t find_space(object_kind kind, const qualified_name& q,
                                                     std::uint32_t state) const {
        const std::uint32_t i = find_name(kind, q, state);
        return i == nothing ? nothing : names[i].object;
    }
    /// The name that an object has in a state; its last one when it is gone.
    [[nodiscard]] constexpr const qualified_name& name_of(std::uint32_t object, std::uint32_t state) const {
        std::uint32_t i = objects[object].last_name;
        while (state < names[i].from && names[i].before != nothing)
            i = names[i].before;
        return names[i].named;
    }
};

}  // namespace typeschema::inline v0::model
