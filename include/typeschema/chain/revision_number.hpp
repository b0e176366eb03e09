// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/chain/segment.hpp"
#include "typeschema/check/problem/report.hpp"
#include "typeschema/check/problem/suggestion.hpp"

#include <string_view>

namespace typeschema::inline v0::chain_detail {

/// The number of the migration with that id, or `nothing`.
constexpr std::uint32_t find_revision(const model::history& h, std::string_view id) {
    const std::uint32_t n = h.names.find_name(model::object_kind::revision, {{}, model::name(id)}, model::forever - 1);
    return n == model::nothing ? n : h.names.names[n].object;
}

/// What is said where a chain is asked for a revision that it has not.
template <class Chain, meta::fixed_string Revision>
struct unknown_revision {
    static constexpr void put(sql::writer& w) {
        constexpr const model::history& h = history_of<Chain>;
        w.put("chain ");
        w.put(h.chain.view());
        w.put(" has no revision ");
        w.put(Revision.view());
        problem::suggestion s{model::name(Revision.view())};
        for (std::uint32_t i = 0; i < plan<Chain>::room.migrations; ++i)
            s.consider(h.migrations[i]->id);
        s.put(w);
    }
    static constexpr std::string_view view = sql::text_of<&put>;
};

/// The first revision stands in for one that is not there, so that one mistake stays one error.
template <class Chain, meta::fixed_string Revision>
inline constexpr std::uint32_t revision_number = [] {
    constexpr std::uint32_t n = find_revision(history_of<Chain>, Revision.view());
    if constexpr (n == model::nothing)
        return std::uint32_t{sizeof(problem::told<unknown_revision<Chain, Revision>>) == 0};
    else
        return n;
}();

}  // namespace typeschema::inline v0::chain_detail
