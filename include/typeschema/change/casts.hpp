// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/type.hpp"

#include <cstddef>
#include <cstdint>

namespace typeschema::inline v0::change {

constexpr bool is_number(model::type_id id) {
    using enum model::type_id;
    return id == smallint || id == integer || id == bigint || id == numeric || id == real || id == double_precision;
}
constexpr bool is_whole(model::type_id id) {
    return id == model::type_id::smallint || id == model::type_id::integer || id == model::type_id::bigint;
}
constexpr bool is_string(model::type_id id) {
    return id == model::type_id::text || id == model::type_id::varchar || id == model::type_id::char_;
}
/// Date, timestamp, timestamptz: PostgreSQL compares them with each other.
constexpr bool is_day(model::type_id id) {
    return id == model::type_id::date || id == model::type_id::timestamp || id == model::type_id::timestamptz;
}
/// A type of the chain, of an extension or of somebody else: what PostgreSQL does with it is not known here.
constexpr bool is_named(const model::type& t) {
    return t.named != nullptr;
}

namespace detail {

template <class... Ids>
constexpr std::uint64_t set_of(Ids... ids) {
    return ((std::uint64_t{1} << static_cast<unsigned>(ids)) | ... | 0);
}
static_assert(static_cast<unsigned>(model::type_id::named) < 64);

struct casts_from {
    model::type_id from;
    std::uint64_t to;
};

template <std::size_t N>
constexpr bool is_in(const casts_from (&casts)[N], model::type_id from, model::type_id to) {
    for (const casts_from& c : casts)
        if (c.from == from)
            return (c.to & set_of(to)) != 0;
    return false;
}

using enum model::type_id;

/// Casts by assignment between types that are neither both numbers nor both strings (pg_cast of PostgreSQL 13 to 18).
inline constexpr casts_from assignment_casts[] = {
    {timestamptz, set_of(date, timestamp, time, timetz)},
    {timestamp, set_of(date, timestamptz, time)},
    {date, set_of(timestamp, timestamptz)},
    {time, set_of(timetz, interval)},
    {timetz, set_of(time)},
    {interval, set_of(time)},
    {smallint, set_of(oid)},
    {integer, set_of(oid, money)},
    {bigint, set_of(oid, money)},
    {numeric, set_of(money)},
    {money, set_of(numeric)},
    {oid, set_of(integer, bigint)},
    {text, set_of(internal_char)},
    {varchar, set_of(internal_char)},
    {char_, set_of(internal_char)},
    {json, set_of(jsonb)},
    {jsonb, set_of(json)},
    {inet, set_of(cidr)},
    {cidr, set_of(inet)},
    {macaddr, set_of(macaddr8)},
    {macaddr8, set_of(macaddr)},
    {bit, set_of(varbit)},
    {varbit, set_of(bit)},
    {point, set_of(box)},
    {box, set_of(polygon)},
    {path, set_of(polygon)},
    {polygon, set_of(path)},
};

/// Types that another type's key can be compared with, those of numbers, strings and days apart.
inline constexpr casts_from comparable[] = {
    {smallint, set_of(oid)},
    {integer, set_of(oid)},
    {bigint, set_of(oid)},
    {text, set_of(name)},
    {varchar, set_of(name)},
    {char_, set_of(name)},
    {name, set_of(text, varchar)},
    {internal_char, set_of(text, varchar)},
    {time, set_of(timetz, interval)},
    {inet, set_of(cidr)},
    {cidr, set_of(inet)},
    {macaddr, set_of(macaddr8)},
    {macaddr8, set_of(macaddr)},
    {bit, set_of(varbit)},
    {varbit, set_of(bit)},
};

}  // namespace detail

/// Does PostgreSQL turn values of one type into the other when it assigns them? ALTER COLUMN TYPE needs USING otherwise.
/// Source: pg_cast of PostgreSQL 13 to 18 for the types of model/type.hpp; held to it by tests/pg/sql/casts.cpp. Of types
/// that others make nothing is known but that each is its own.
constexpr bool has_assignment_cast(const model::type& from, const model::type& to) {
    // Every type has an output function, and the strings take its result by assignment.
    if ((!to.array || from.array) && (is_string(to.id) || to.id == model::type_id::name ||
                                      (to.id == model::type_id::existing && to.existing().takes_text)))
        return true;
    if (from.array != to.array)
        return false;
    if (is_named(from) || is_named(to))
        return from.same_base(to);
    return from.id == to.id || (is_number(from.id) && is_number(to.id)) ||
           (is_string(from.id) && (is_string(to.id) || to.id == model::type_id::name)) ||
           ((from.id == model::type_id::name || from.id == model::type_id::internal_char) && is_string(to.id)) ||
           detail::is_in(detail::assignment_casts, from.id, to.id);
}

/// Can a foreign key of one type refer to a key of the other? PostgreSQL needs an equality between the two that the key's
/// index knows, or a cast to the key's type that is made by itself (CREATE TABLE, REFERENCES). What it makes of the types of
/// others is left to it.
constexpr bool can_refer(const model::type& from, const model::type& to) {
    using enum model::type_id;
    if (is_named(from) || is_named(to))
        return from.array == to.array || from.id == model::type_id::named || to.id == model::type_id::named;
    if (from.array || to.array)
        return from.same_base(to);
    const auto rank = [](model::type_id id) { return is_whole(id) ? 0 : id == numeric ? 1 : id == real ? 2 : 3; };
    const auto floating = [](model::type_id id) { return id == real || id == double_precision; };
    if (is_number(from.id) && is_number(to.id))
        return rank(from.id) <= rank(to.id) || (floating(from.id) && floating(to.id));
    return from.id == to.id || (is_string(from.id) && is_string(to.id)) || (is_day(from.id) && is_day(to.id)) ||
           detail::is_in(detail::comparable, from.id, to.id);
}

}  // namespace typeschema::inline v0::change
