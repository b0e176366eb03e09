// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/rare/data_step.hpp"

namespace typeschema::inline v0 {

/// `follow_up<"drop column old_price once no program of version 3 runs">`: what is left for people to do. upgrade prints it
/// behind the revision, `show` and `history --verbose` do too. Nothing is sent, and there is nothing to undo.
template <meta::fixed_string Text>
struct follow_up {
    static constexpr void put(schema::builder& b) {
        change::put_data<model::data_kind::follow_up, 0>(b, {});
        change::put_data_query(b, schema::put_text(b, Text.text));
    }
};

}  // namespace typeschema::inline v0
