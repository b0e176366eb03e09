// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/property.hpp"
#include "typeschema/model/registry.hpp"

namespace typeschema::inline v0::change {

/// Does a verb on a table do the same to the partitions and children of that table? Those on columns and parts do.
constexpr bool reaches_children(model::step_kind kind) {
    return kind >= model::step_kind::add_column && kind <= model::step_kind::alter_part;
}

/// How many links a step may make.
constexpr std::uint32_t links_of(const model::step& s) {
    if (s.table != nullptr)
        return s.table->linked ? s.table->parts.size : 0;
    return s.part != nullptr && s.part->property != nullptr && s.part->property->is_link() ? 1 : 0;
}

/// Calls `visit(object)` for each table that has the columns of `parent` in a state, from it or from one that has them:
/// rare/resolve_link.hpp, which comes along with what makes a link.
template <class Visit>
constexpr void for_each_heir(const model::registry& names, std::uint32_t parent, std::uint32_t state, Visit&& visit);

}  // namespace typeschema::inline v0::change
