// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/option.hpp"

namespace typeschema::inline v0::change {

/// The index that was put last is built or dropped while its table is written to, in a segment of its own.
constexpr void put_concurrently(schema::builder& b) {
    if (!b.counting)
        b.step->options |= option::concurrently;
}
constexpr bool is_concurrent(const model::step& s) {
    return (s.options & option::concurrently) != 0 &&
           (s.kind == model::step_kind::add_part || s.kind == model::step_kind::drop_part);
}

}  // namespace typeschema::inline v0::change
