// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/name.hpp"

#include <cstdint>
#include <string_view>

namespace typeschema::inline v0::model {

/// The types that the model knows by heart. The order is free to change: nothing stored refers to it.
enum class type_id : std::uint8_t {
    none,
    uuid,
    text,
    varchar,
    smallint,
    integer,
    bigint,
    boolean,
    numeric,
    real,
    double_precision,
    timestamptz,
    date,
    jsonb,
    bytea,
    named,  // by `type::named`: an enum type, a domain, a composite type
};

/// A column's type: what PostgreSQL keeps as type and modifier.
/// length: varchar(n) in characters; precision and scale: numeric(p, s) in decimal digits; 0 means not given.
struct type {
    type_id id = type_id::none;
    bool array = false;
    bool scaled = false;
    std::int16_t scale = 0;
    std::uint32_t length = 0;
    const qualified_name* named = nullptr;

    constexpr bool operator==(const type& other) const {
        return same_base(other) && scaled == other.scaled && scale == other.scale && length == other.length;
    }

    /// Same base type, whatever the modifiers: enough for a foreign key.
    [[nodiscard]] constexpr bool same_base(const type& other) const {
        return id == other.id && array == other.array &&
               (named == other.named || (named != nullptr && other.named != nullptr && *named == *other.named));
    }
};

/// The name without modifiers, as DDL usually spells it.
constexpr std::string_view base_name(type_id id) {
    switch (id) {
        case type_id::none: break;
        case type_id::uuid: return "uuid";
        case type_id::text: return "text";
        case type_id::varchar: return "varchar";
        case type_id::smallint: return "smallint";
        case type_id::integer: return "integer";
        case type_id::bigint: return "bigint";
        case type_id::boolean: return "boolean";
        case type_id::numeric: return "numeric";
        case type_id::real: return "real";
        case type_id::double_precision: return "double precision";
        case type_id::timestamptz: return "timestamptz";
        case type_id::date: return "date";
        case type_id::jsonb: return "jsonb";
        case type_id::bytea: return "bytea";
        case type_id::named: break;
    }
    return "";
}

}  // namespace typeschema::inline v0::model
