// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/schema/builder.hpp"

namespace typeschema::inline v0::schema {

/// What is written where it does not belong. A surface type has the function of its own place and all others from here, so
/// that `where<…>` in a table, or `primary_key<…>` on a column, is one sentence (TS115) and no error of the compiler's own.
struct stray {
    static constexpr void put(builder& b) {
        if (b.table != nullptr)
            b.table->misplaced = true;
    }
    static constexpr void on_column(builder& b) {
        if (!b.counting)
            b.column->misplaced = true;
    }
    static constexpr void on_part(builder& b) {
        if (!b.counting)
            b.part->misplaced = true;
    }
    static constexpr void on_index(builder& b) { on_part(b); }
    static constexpr void on_trigger(builder& b) { on_part(b); }
    static constexpr void on_primary_key(builder& b) { on_part(b); }
    static constexpr void on_unique(builder& b) { on_part(b); }
    static constexpr void on_check(builder& b) { on_part(b); }
    static constexpr void on_exclusion(builder& b) { on_part(b); }
    static constexpr void on_foreign_key(builder& b) { on_part(b); }
    static constexpr void on_policy(builder& b) { on_part(b); }
    static constexpr void on_function(builder& b) {
        if (!b.counting)
            b.function->misplaced = true;
    }
    static constexpr void on_bound(builder& b) { on_part(b); }
    static constexpr void on_key(builder& b) { b.astray = true; }
    // In the place of on<…> or references<…>.
    static constexpr void put_names(builder& b) { b.astray = true; }
    static constexpr void put_keys(builder& b) { b.astray = true; }
    static constexpr void refer(builder& b) {
        on_part(b);
        if (!b.counting)
            b.constraint->referred = {};  // g++ 12 cannot read a member of static storage that nobody has written
    }
};

}  // namespace typeschema::inline v0::schema
