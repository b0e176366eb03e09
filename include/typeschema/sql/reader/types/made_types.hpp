// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/type.hpp"
#include "typeschema/sql/reader/types/type_code.hpp"

#include <cstdint>

namespace typeschema::inline v0::sql::reader {

/// What a type is that PostgreSQL does not bring: `foreign` is one of an extension, of which only the name is known.
enum class made_kind : std::uint8_t { foreign, enum_, domain, composite };

/// One type of the chain that an expression meets. base, modifier and not_null are a domain's, down to a built-in type, an
/// enum type or an array; the modifier is as pg_type.typtypmod counts it.
struct made_type {
    made_kind kind = made_kind::foreign;
    bool not_null = false;
    type_code base = code::none;
    std::int32_t modifier = -1;
    const model::qualified_name* name = nullptr;
};

/// Those types by their numbers from 1; at most 255 of them.
struct made_types {
    const made_type* all = nullptr;
    std::uint32_t size = 0;

    [[nodiscard]] constexpr bool is(type_code t, made_kind kind) const {
        return t >= 0x100 && !is_array(t) && all[number_of(t) - 1].kind == kind;
    }
    /// One of an extension, or an array of such: nothing is known of what PostgreSQL does with it.
    [[nodiscard]] constexpr bool is_foreign(type_code t) const {
        return t >= 0x100 && all[number_of(t) - 1].kind == made_kind::foreign;
    }
    /// The type that a domain stands on (getBaseType()); any other type itself.
    [[nodiscard]] constexpr type_code base_of(type_code t) const {
        return is(t, made_kind::domain) ? all[number_of(t) - 1].base : t;
    }
    /// pg_type.typcategory.
    [[nodiscard]] constexpr char category(type_code t) const {
        if (t < 0x100 || is_array(t))
            return category_of(t);
        const made_type& made = all[number_of(t) - 1];
        switch (made.kind) {
            case made_kind::enum_: return 'E';
            case made_kind::composite: return 'C';
            case made_kind::domain: return category(made.base);
            default: return 'U';
        }
    }
};

}  // namespace typeschema::inline v0::sql::reader
