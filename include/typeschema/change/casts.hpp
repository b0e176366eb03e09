// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/type.hpp"

namespace typeschema::inline v0::change {

constexpr bool is_number(model::type_id id) {
    using enum model::type_id;
    return id == smallint || id == integer || id == bigint || id == numeric || id == real || id == double_precision;
}
constexpr bool is_whole(model::type_id id) {
    return id == model::type_id::smallint || id == model::type_id::integer || id == model::type_id::bigint;
}
constexpr bool is_string(model::type_id id) {
    return id == model::type_id::text || id == model::type_id::varchar;
}

/// Does PostgreSQL turn values of one type into the other when it assigns them? ALTER COLUMN TYPE needs USING otherwise.
/// Source: pg_cast of PostgreSQL 13 to 18 for the types of model/type.hpp.
constexpr bool has_assignment_cast(const model::type& from, const model::type& to) {
    using enum model::type_id;
    if (is_string(to.id) && !to.array)
        return true;  // every type has an output function, and text takes its result by assignment
    if (from.array != to.array)
        return false;
    return from.id == to.id || (is_number(from.id) && is_number(to.id)) || (is_string(from.id) && is_string(to.id)) ||
           (from.id == date && to.id == timestamptz) || (from.id == timestamptz && to.id == date);
}

/// Can a foreign key of one type refer to a key of the other? PostgreSQL needs an equality between the two that the key's
/// index knows, or a cast to the key's type that is made by itself (CREATE TABLE, REFERENCES).
constexpr bool can_refer(const model::type& from, const model::type& to) {
    using enum model::type_id;
    if (from.array || to.array)
        return from.same_base(to);
    const auto rank = [](model::type_id id) { return is_whole(id) ? 0 : id == numeric ? 1 : id == real ? 2 : 3; };
    const auto floating = [](model::type_id id) { return id == real || id == double_precision; };
    const auto day = [](model::type_id id) { return id == date || id == timestamptz; };
    if (is_number(from.id) && is_number(to.id))
        return rank(from.id) <= rank(to.id) || (floating(from.id) && floating(to.id));
    return from.id == to.id || (is_string(from.id) && is_string(to.id)) || (day(from.id) && day(to.id));
}

}  // namespace typeschema::inline v0::change
