// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/name.hpp"
#include "typeschema/model/type.hpp"

#include <cstdint>

namespace typeschema::inline v0::model {

/// What the text of a DEFAULT is, as far as it is known without a server.
enum class default_kind : std::uint8_t {
    unknown,  // an expression whose type is not known: PostgreSQL judges it
    null_value,
    string,  // a constant in quotes: fits whatever type reads it
    integer,
    decimal,
    typed,  // of the type in `type`
    array,
    unreadable,
    names_column,
    holds_subquery,
};

/// A DEFAULT: its text and what that is.
struct default_value {
    name text;
    default_kind kind = default_kind::unknown;
    type_id type = type_id::none;
};

/// Is there a default, and does it give a column a value?
constexpr bool has_value(const default_value* d) {
    return d != nullptr && d->kind != default_kind::null_value;
}

}  // namespace typeschema::inline v0::model
