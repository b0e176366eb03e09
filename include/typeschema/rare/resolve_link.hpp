// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/registry_work.hpp"
#include "typeschema/rare/table_rules.hpp"

namespace typeschema::inline v0::change {

/// Would `child` be an ancestor of itself?
constexpr bool closes_circle(const registry_work& w, std::uint32_t parent, std::uint32_t child) {
    bool found = parent == child;
    for_each_heir(w.seen, child, w.state_after(), [&](std::uint32_t heir) { found = found || heir == parent; });
    return found;
}

/// Takes a place among the links of its parent.
constexpr void add_link(registry_work& w, model::link_record l) {
    const std::uint32_t number = w.seen.link_count++;
    bool first = true;
    for (std::uint32_t i = 0; i < number; ++i) {
        model::link_record& other = w.links[i];
        if (other.parent == l.child && l.children == model::nothing)
            l.children = i;
        if (other.parent != l.parent)
            continue;
        first = false;
        if (other.next == model::nothing)
            other.next = number;
    }
    for (std::uint32_t i = 0; first && i < number; ++i)
        if (w.links[i].child == l.parent)
            w.links[i].children = number;
    w.links[number] = l;
}

/// A table becomes a partition or a child of another one, or is one no longer.
constexpr void resolve_link(registry_work& w, std::uint32_t child, std::uint32_t item, const model::part& part) {
    const model::property& p = *part.property;
    const model::qualified_name wanted{p.relations[0], p.relations[1]};
    const std::uint32_t named = w.find_exactly(model::object_kind::table, wanted);
    if (named == model::nothing)
        return w.report(model::problem_code::unknown_table, item, wanted.object);
    const std::uint32_t parent = w.names[named].object;
    if (p.value.empty()) {
        for (std::uint32_t i = 0; i < w.seen.link_count; ++i)
            if (w.links[i].parent == parent && w.links[i].child == child && w.links[i].to == model::forever) {
                w.links[i].to = w.state_after();
                return;
            }
        return w.report(model::problem_code::no_partition, item, wanted.object);
    }
    if (closes_circle(w, parent, child))
        return w.report(model::problem_code::no_partition, item, wanted.object);
    w.objects[parent].rules = w.objects[child].rules = &table_rules;
    add_link(w, {&part, parent, child, w.state_after()});
}

/// A table that has something rare has rules of its own.
constexpr void resolve_rare(registry_work& w, std::uint32_t object, std::uint32_t, const model::part&) {
    w.objects[object].rules = &table_rules;
}

}  // namespace typeschema::inline v0::change
