// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/option.hpp"
#include "typeschema/change/put_step.hpp"
#include "typeschema/schema/put_text.hpp"
#include "typeschema/schema/stray.hpp"

namespace typeschema::inline v0::change {

constexpr void put_raw(schema::builder& b, const model::name& sql) {
    put_step(b, model::step_kind::raw, {}, sql);
    if (!b.counting)
        b.step->has_inverse = false;
}
constexpr void put_inverse(schema::builder& b, const model::name& sql) {
    if (b.counting)
        return;
    b.step->has_inverse = true;
    b.step->using_text = sql;
}
constexpr void put_reason(schema::builder& b, const model::name& reason) {
    if (!b.counting)
        b.step->back = reason;
}
constexpr void take_way_back(schema::builder& b) {
    const bool inverse = !b.counting && b.step->has_inverse;
    option::take(b, inverse ? option::inverse : option::irreversible, "raw");
}

}  // namespace typeschema::inline v0::change

namespace typeschema::inline v0 {

/// The way back from a raw step: SQL that undoes it, or the reason why nothing can.
template <meta::fixed_string Sql>
struct inverse : schema::stray {
    static constexpr void on_step(schema::builder& b) {
        change::option::give(b, change::option::inverse);
        change::put_inverse(b, schema::put_text(b, Sql.text));
    }
};
template <meta::fixed_string Reason>
struct irreversible : schema::stray {
    static constexpr void on_step(schema::builder& b) {
        change::option::give(b, change::option::irreversible);
        change::put_reason(b, schema::put_text(b, Reason.text));
    }
};

/// `raw<"ALTER TABLE chunks SET (fillfactor = 80)", inverse<"ALTER TABLE chunks RESET (fillfactor)">>`: SQL that the model
/// does not know, sent as it is. Without inverse<…> or irreversible<"reason"> it is TS212.
template <meta::fixed_string Sql, class... Options>
struct raw {
    static constexpr void put(schema::builder& b) {
        change::put_raw(b, schema::put_text(b, Sql.text));
        (change::option::apply<Options>(b), ...);
        change::take_way_back(b);
    }
};

}  // namespace typeschema::inline v0
