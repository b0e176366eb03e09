// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/problem.hpp"
#include "typeschema/model/registry.hpp"

#include <cstdint>

namespace typeschema::inline v0::change {

/// The names of a chain while its steps are walked, first to last. `seen` reads the arrays that the rest writes.
struct registry_work {
    model::registry seen;
    model::step_record* steps = nullptr;
    model::object_record* objects = nullptr;
    model::name_record* names = nullptr;
    std::uint32_t* buckets = nullptr;
    model::reference_record* references = nullptr;
    model::link_record* links = nullptr;
    model::findings* found = nullptr;
    std::uint32_t step = 0;
    const model::data_conduct* rests = nullptr;  // where the chain rests on another one: how

    [[nodiscard]] constexpr std::uint32_t state_after() const { return step + 1; }
    constexpr void report(model::problem_code code, std::uint32_t item = 0, model::name culprit = {}) {
        found->report(code, step, item, culprit);
    }

    /// The name as things stand, or `nothing`.
    [[nodiscard]] constexpr std::uint32_t find_name(model::object_kind kind, const model::qualified_name& q) const {
        return seen.find_name(kind, q, state_after());
    }

    constexpr std::uint32_t add_name(model::object_kind kind, const model::qualified_name& q, std::uint32_t object) {
        const model::object_kind space = model::space_of(kind);
        std::uint32_t& head = buckets[seen.bucket(space, q.object)];
        model::name_record& n = names[seen.name_count];
        n.kind = space;
        n.named = model::in_a_schema(kind) ? seen.full(q) : q;
        n.object = object;
        n.from = state_after();
        n.next = head;
        head = seen.name_count++;
        return head;
    }
    constexpr std::uint32_t open(model::object_kind kind, const model::qualified_name& q) {
        const std::uint32_t object = seen.object_count++;
        objects[object].kind = kind;
        objects[object].from = state_after();
        objects[object].last_name = add_name(kind, q, object);
        return object;
    }
    constexpr void close(std::uint32_t name_number) {
        names[name_number].to = state_after();
        objects[names[name_number].object].to = state_after();
    }
    /// The name of an object of exactly that kind, or `nothing`.
    [[nodiscard]] constexpr std::uint32_t find_exactly(model::object_kind kind, const model::qualified_name& q) const {
        const std::uint32_t i = find_name(kind, q);
        return i == model::nothing || objects[names[i].object].kind != kind ? model::nothing : i;
    }
    constexpr void rename(std::uint32_t name_number, const model::qualified_name& to) {
        model::name_record& old = names[name_number];
        old.to = state_after();
        const std::uint32_t fresh = add_name(old.kind, to, old.object);
        names[fresh].before = name_number;
        objects[old.object].last_name = fresh;
    }
};

}  // namespace typeschema::inline v0::change
