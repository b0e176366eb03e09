// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/links.hpp"

namespace typeschema::inline v0::change {

template <class Visit>
constexpr void for_each_heir(const model::registry& names, std::uint32_t parent, std::uint32_t state, Visit&& visit) {
    for (std::uint32_t i = 0; i < names.link_count; ++i) {
        const model::link_record& l = names.links[i];
        if (l.parent != parent || state < l.from || state >= l.to || state >= names.objects[l.child].to)
            continue;
        visit(l.child);
        for_each_heir(names, l.child, state, visit);
    }
}

}  // namespace typeschema::inline v0::change
