// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/links.hpp"

namespace typeschema::inline v0::change {

/// Those of a link and the links behind it of the same parent.
template <class Visit>
constexpr void for_each_heir_from(const model::registry& names, std::uint32_t first, std::uint32_t state,
                                  Visit& visit) {
    for (std::uint32_t i = first; i != model::nothing; i = names.links[i].next) {
        const model::link_record& l = names.links[i];
        if (state < l.from || state >= l.to || state >= names.objects[l.child].to)
            continue;
        visit(l.child);
        if (l.children != model::nothing)
            for_each_heir_from(names, l.children, state, visit);
    }
}
template <class Visit>
constexpr void for_each_heir(const model::registry& names, std::uint32_t parent, std::uint32_t state, Visit&& visit) {
    for (std::uint32_t i = 0; i < names.link_count; ++i)
        if (names.links[i].parent == parent)
            return for_each_heir_from(names, i, state, visit);
}

}  // namespace typeschema::inline v0::change
