// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/type.hpp"
#include "typeschema/schema/identifier.hpp"

#include <cstdint>

namespace typeschema::inline v0 {

/// The types of a column, spelt as in PostgreSQL (manual, chapter 8). Each is an empty tag with its value in `lowered`.
struct uuid {
    static constexpr model::type lowered{model::type_id::uuid};
};
struct text {
    static constexpr model::type lowered{model::type_id::text};
};
struct smallint {
    static constexpr model::type lowered{model::type_id::smallint};
};
struct integer {
    static constexpr model::type lowered{model::type_id::integer};
};
struct bigint {
    static constexpr model::type lowered{model::type_id::bigint};
};
struct boolean {
    static constexpr model::type lowered{model::type_id::boolean};
};
struct real {
    static constexpr model::type lowered{model::type_id::real};
};
struct double_precision {
    static constexpr model::type lowered{model::type_id::double_precision};
};
struct timestamptz {
    static constexpr model::type lowered{model::type_id::timestamptz};
};
struct date {
    static constexpr model::type lowered{model::type_id::date};
};
struct jsonb {
    static constexpr model::type lowered{model::type_id::jsonb};
};
struct bytea {
    static constexpr model::type lowered{model::type_id::bytea};
};

/// timestamp and time are without time zone; `time_`, since C has a function `time`.
struct timestamp {
    static constexpr model::type lowered{model::type_id::timestamp};
};
struct time_ {
    static constexpr model::type lowered{model::type_id::time};
};
struct timetz {
    static constexpr model::type lowered{model::type_id::timetz};
};
struct interval {
    static constexpr model::type lowered{model::type_id::interval};
};

/// varchar, or varchar(n), n in characters from 1 to 10485760.
template <std::uint32_t Length = 0>
struct varchar {
    static_assert(Length <= 10485760, "varchar<n>: n is from 1 to 10485760 characters");
    static constexpr model::type lowered{.id = model::type_id::varchar, .length = Length};
};

/// numeric, or numeric(precision, scale) in decimal digits.
template <std::uint32_t Precision = 0, std::int16_t Scale = 0>
struct numeric {
    static_assert(Precision <= 1000, "numeric<precision, scale>: precision is at most 1000 digits");
    static_assert(Scale >= 0 && static_cast<std::uint32_t>(Scale) <= Precision,
                  "numeric<precision, scale>: scale is from 0 to precision (PostgreSQL 13 and 14 take no other)");
    static constexpr model::type lowered{
        .id = model::type_id::numeric, .scaled = Precision != 0, .scale = Scale, .length = Precision};
};

/// char(n), n in characters from 1 to 10485760, filled up with blanks.
template <std::uint32_t Length = 1>
struct char_ {
    static_assert(Length >= 1 && Length <= 10485760, "char_<n>: n is from 1 to 10485760 characters");
    static constexpr model::type lowered{.id = model::type_id::char_, .length = Length};
};

/// timestamp(p) and the like, p in decimal digits of a second from 0 to 6: `of_precision<timestamptz, 3>`.
template <class Type, std::uint32_t Digits>
struct of_precision {
    static_assert(Digits <= 6, "of_precision<type, digits>: a second has 0 to 6 digits");
    static_assert(model::has_seconds(Type::lowered),
                  "of_precision: only timestamp, timestamptz, time_, timetz and an interval with seconds have digits");
    static constexpr model::type lowered = [] {
        model::type t = Type::lowered;
        t.scaled = true;
        t.length = Digits;
        return t;
    }();
};

/// An interval that keeps some of its fields (manual, 8.5.4): `interval_of<"day to second">`.
template <meta::fixed_string Fields>
struct interval_of {
    static constexpr model::type lowered = [] {
        std::int16_t i = 0;
        while (model::interval_fields[i] != Fields.view())  // behind the last one there is nothing to read
            ++i;
        return model::type{.id = model::type_id::interval, .scale = static_cast<std::int16_t>(i + 1)};
    }();
};

/// A one-dimensional array: `array_of<text>` is text[].
template <class Element>
struct array_of {
    static_assert(!Element::lowered.array, "array_of: PostgreSQL's arrays have any number of dimensions; nest none");
    static constexpr model::type lowered = [] {
        model::type t = Element::lowered;
        t.array = true;
        return t;
    }();
};

/// A type that the chain makes: an enum type, a domain, a composite type. `column<"role", of_type<"message_role">>`.
template <schema::identifier Name>
struct of_type {
    static constexpr model::qualified_name named = Name.stored();
    static constexpr model::type lowered{.id = model::type_id::named, .named = &named};
};

/// A tag that says which PostgreSQL type it means.
template <class T>
concept column_type = requires { model::type(T::lowered); };

}  // namespace typeschema::inline v0
