// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/schema/constraint.hpp"
#include "typeschema/schema/index.hpp"

namespace typeschema::inline v0 {

/// NULLS NOT DISTINCT, since PostgreSQL 15: a unique key takes NULL once, as it takes any other value.
struct nulls_not_distinct : schema::stray {
    static constexpr void on_unique(schema::builder& b) { schema::set_mark(b, model::mark::nulls_not_distinct); }
    static constexpr void on_index(schema::builder& b) {
        if (b.counting)
            return;
        b.take_once(!b.index->unique || b.index->nulls_not_distinct);
        b.index->nulls_not_distinct = true;
    }
};

}  // namespace typeschema::inline v0
