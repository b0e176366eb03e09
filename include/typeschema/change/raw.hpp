// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/option.hpp"
#include "typeschema/schema/identifier.hpp"

namespace typeschema::inline v0 {

/// The way back from a raw step: SQL that undoes it, or the reason why nothing can.
template <meta::fixed_string Sql>
struct inverse {
    static constexpr void apply(schema::builder& b, model::step& s) {
        change::option::give(s, change::option::inverse);
        s.has_inverse = true;
        s.using_text = b.text(Sql.text, Sql.size());
    }
};
template <meta::fixed_string Reason>
struct irreversible {
    static constexpr void apply(schema::builder& b, model::step& s) {
        change::option::give(s, change::option::irreversible);
        s.back = b.text(Reason.text, Reason.size());
    }
};

/// `raw<"ALTER TABLE chunks SET (fillfactor = 80)", inverse<"ALTER TABLE chunks RESET (fillfactor)">>`: SQL that the model
/// does not know, sent as it is. Without inverse<…> or irreversible<"reason"> it is TS212.
template <meta::fixed_string Sql, class... Options>
struct raw {
    static constexpr void put(schema::builder& b) {
        model::step& s = b.steps.next();
        s.kind = model::step_kind::raw;
        s.has_inverse = false;
        s.object = b.text(Sql.text, Sql.size());
        (change::option::apply<Options>(b, s), ...);
        change::option::take(b, s, s.has_inverse ? change::option::inverse : change::option::irreversible, "raw");
    }
};

}  // namespace typeschema::inline v0
