// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/name.hpp"

#include <cstddef>
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
    timestamp,
    time,
    timetz,
    interval,
    char_,
    name,
    internal_char,
    json,
    xml,
    inet,
    cidr,
    macaddr,
    macaddr8,
    tsvector,
    tsquery,
    bit,
    varbit,
    money,
    oid,
    pg_lsn,
    point,
    line,
    lseg,
    box,
    path,
    polygon,
    circle,
    int4range,
    int8range,
    numrange,
    tsrange,
    tstzrange,
    daterange,
    int4multirange,
    int8multirange,
    nummultirange,
    tsmultirange,
    tstzmultirange,
    datemultirange,
    existing,  // by `type::named`, which is an `existing_type`: of an extension, or whatever else is there
    named,     // by `type::named`: an enum type, a domain, a composite type that the chain makes
};

/// A type that is there without the chain: of an extension, which has to be there first, or without one. `object` and
/// `modifiers` are as DDL spells them: `geometry` and `Point,4326`.
struct existing_type : qualified_name {
    name extension;
    name modifiers;
    bool takes_text = false;  // its category is that of strings: PostgreSQL assigns anything to it
};

/// A column's type: what PostgreSQL keeps as type and modifier.
/// length: varchar(n) in characters, bit(n), or the precision of numeric(p, s) and timestamp(p) in decimal digits, which
/// `scaled` marks as given; 0 means not given otherwise. scale: numeric's in decimal digits, or the fields of an interval.
struct type {
    type_id id = type_id::none;
    bool array = false;
    bool scaled = false;
    std::int16_t scale = 0;
    std::uint32_t length = 0;
    const qualified_name* named = nullptr;

    constexpr bool operator==(const type& other) const {
        return same_base(other) && scaled == other.scaled && scale == other.scale && length == other.length &&
               (id != type_id::existing || existing().modifiers == other.existing().modifiers);
    }

    /// Same base type, whatever the modifiers: enough for a foreign key.
    [[nodiscard]] constexpr bool same_base(const type& other) const {
        return id == other.id && array == other.array &&
               (named == other.named || (named != nullptr && other.named != nullptr && *named == *other.named));
    }

    /// Only of one whose id says so.
    [[nodiscard]] constexpr const existing_type& existing() const { return static_cast<const existing_type&>(*named); }
};

inline constexpr const char* base_names[] = {
    "",
    "uuid",
    "text",
    "varchar",
    "smallint",
    "integer",
    "bigint",
    "boolean",
    "numeric",
    "real",
    "double precision",
    "timestamptz",
    "date",
    "jsonb",
    "bytea",
    "timestamp",
    "time",
    "timetz",
    "interval",
    "char",
    "name",
    "\"char\"",
    "json",
    "xml",
    "inet",
    "cidr",
    "macaddr",
    "macaddr8",
    "tsvector",
    "tsquery",
    "bit",
    "varbit",
    "money",
    "oid",
    "pg_lsn",
    "point",
    "line",
    "lseg",
    "box",
    "path",
    "polygon",
    "circle",
    "int4range",
    "int8range",
    "numrange",
    "tsrange",
    "tstzrange",
    "daterange",
    "int4multirange",
    "int8multirange",
    "nummultirange",
    "tsmultirange",
    "tstzmultirange",
    "datemultirange",
    "",
    "",
};

/// The name without modifiers, as DDL usually spells it.
constexpr std::string_view base_name(type_id id) {
    return base_names[static_cast<std::size_t>(id)];
}

/// The fields that an interval can be kept to; `type::scale` counts them from 1.
inline constexpr const char* interval_fields[] = {
    "year",
    "month",
    "day",
    "hour",
    "minute",
    "second",
    "year to month",
    "day to hour",
    "day to minute",
    "day to second",
    "hour to minute",
    "hour to second",
    "minute to second",
};

/// Can digits of a second be given for it?
constexpr bool has_seconds(const type& t) {
    using enum type_id;
    if (t.id == interval)
        return !t.array && (t.scale == 0 || std::string_view(interval_fields[t.scale - 1]).ends_with("second"));
    return !t.array && (t.id == timestamp || t.id == timestamptz || t.id == time || t.id == timetz);
}

}  // namespace typeschema::inline v0::model
