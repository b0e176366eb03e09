// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/meta/fixed_string.hpp"
#include "typeschema/model/hazard.hpp"
#include "typeschema/schema/builder.hpp"

#include <cstdint>

namespace typeschema::inline v0::change {

template <class Step>
constexpr const model::acceptance* accepted_of() {
    if constexpr (requires { Step::acknowledged; })
        return &Step::acknowledged;
    else
        return nullptr;
}

/// The steps that were put since `first`; an acceptance within this one has marked them already.
constexpr void put_acceptance(schema::builder& b, std::uint32_t first, const model::acceptance& accepted) {
    for (; !b.counting && first < b.steps.used; ++first)
        b.steps.data[first].accepted = &accepted;
}

}  // namespace typeschema::inline v0::change

namespace typeschema::inline v0 {

using enum model::hazard;

/// `accept_<loses_data, "exported to the archive in May", drop_column<"orders", "fax">>`: the step as it is, and that what it does
/// is known. It changes neither the SQL nor the fingerprint. Several hazards of one step: one accept_ within another. What does not
/// happen, an empty reason, and the same hazard twice are errors (TS390, TS391).
template <model::hazard What, meta::fixed_string Reason, class Step>
struct accept_ {
    static constexpr model::acceptance acknowledged{What, model::name(Reason.view()), change::accepted_of<Step>()};
    static constexpr void put(schema::builder& b) {
        const std::uint32_t first = b.steps.used;
        Step::put(b);
        change::put_acceptance(b, first, acknowledged);
    }
};

}  // namespace typeschema::inline v0
