// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/chain/revision_number.hpp"
#include "typeschema/change/backward.hpp"
#include "typeschema/change/render.hpp"

namespace typeschema::inline v0::chain_detail {

/// Each statement ends with a semicolon and a new line.
struct script_writer {
    sql::writer& w;
    const model::history& h;

    constexpr void operator()(const change::action& a) const {
        change::render(w, h, a);
        w.put(";\n");
    }
};

/// Invariants come last, as the runner tries them.
constexpr void put_forward(sql::writer& w, const model::history& h, std::uint32_t revision) {
    for (int last = 0; last < 2; ++last)
        for (std::uint32_t s = h.first_steps[revision]; s < h.first_steps[revision + 1]; ++s)
            if ((h.names.steps[s].step->guard == model::guard::invariant) == (last != 0))
                change::forward(h, s, script_writer{w, h});
}
constexpr void put_backward(sql::writer& w, const model::history& h, std::uint32_t revision) {
    for (std::uint32_t s = h.first_steps[revision + 1]; s-- > h.first_steps[revision];)
        change::backward(h, s, script_writer{w, h});
}

template <class Chain, std::uint32_t Revision>
constexpr void put_forward_of(sql::writer& w) {
    put_forward(w, history_of<Chain>, Revision);
}
template <class Chain, std::uint32_t Revision>
constexpr void put_backward_of(sql::writer& w) {
    put_backward(w, history_of<Chain>, Revision);
}

}  // namespace typeschema::inline v0::chain_detail

namespace typeschema::inline v0 {

/// The SQL of one revision as text in static storage, for tests: `forward_sql<inbox::chain, "251018_schema_v1_inbox">`.
/// The runner renders the same at run time.
template <class Chain, meta::fixed_string Revision>
inline constexpr std::string_view forward_sql =
    sql::text_of<&chain_detail::put_forward_of<Chain, chain_detail::revision_number<Chain, Revision>>>;

/// The SQL that undoes it.
template <class Chain, meta::fixed_string Revision>
inline constexpr std::string_view inverse_sql =
    sql::text_of<&chain_detail::put_backward_of<Chain, chain_detail::revision_number<Chain, Revision>>>;

}  // namespace typeschema::inline v0
