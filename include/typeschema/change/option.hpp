// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/schema/builder.hpp"

#include <cstdint>

namespace typeschema::inline v0::change {

/// What stands behind the names of a verb: `using_<"…">`, `refill<"…">`. Each verb takes some of them, each once;
/// `concurrently` is a verb's own.
struct option {
    static constexpr std::uint8_t using_ = 1, back_using = 2, refill = 4, inverse = 8, irreversible = 16, unknown = 32,
                                  concurrently = 64;

    static constexpr void give(schema::builder& b, std::uint8_t one) {
        if (!b.counting)
            b.step->options |= (b.step->options & one) == 0 ? one : unknown;
    }
    /// Notes the verb at fault where a step was given what it does not take (TS115).
    static constexpr void take(schema::builder& b, std::uint8_t those, std::string_view verb) {
        if (!b.counting && (b.step->options | those) != those)
            b.step->misplaced = verb;
    }
    /// Anything else than an option counts as one that no verb takes.
    template <class Option>
    static constexpr void apply(schema::builder& b) {
        if constexpr (requires { Option::on_step(b); })
            Option::on_step(b);
        else
            give(b, unknown);
    }
};

}  // namespace typeschema::inline v0::change
