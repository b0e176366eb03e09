// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/reader/types/catalogue.hpp"
#include "typeschema/sql/reader/types/made_types.hpp"

#include <cstdint>

namespace typeschema::inline v0::sql::reader {

/// How a value gets to another type (find_coercion_pathway() of PostgreSQL's parse_coerce.c): not at all, as it is, by a
/// function of pg_cast, or through its text. Facts: stable, sometimes_null.
enum class cast_way : std::uint8_t { none, same, function, text };
struct cast_path {
    cast_way way = cast_way::none;
    std::uint8_t facts = 0;
};

namespace detail {

constexpr cast_path path_through_text(const made_types& made, type_code from, type_code to) {
    const auto letter = [](type_code t) { return static_cast<type_code>(t < 0x100 ? t & 0x7f : 0); };
    const type_code source = letter(made.base_of(from)), target = letter(made.base_of(to));
    const bool stable = (source != 0 && writes_stable(find_casts(source))) ||
                        (target != 0 && reads_stable(find_casts(target))) || is_array(from) || is_array(to);
    return {cast_way::text, stable ? fact::stable : std::uint8_t{0}};
}

}  // namespace detail

/// The way between two types. A literal whose type is open takes any type: it is read as one. `casts` is what find_casts()
/// gives for the source where somebody asks for many targets.
constexpr cast_path path_of(const made_types& made, type_code from, type_code to, cast_context context,
                            const char* casts = nullptr) {
    if (from == to || from == code::unknown)
        return {cast_way::same};
    if (from == code::record || to == code::record)
        return {made.is(from, made_kind::composite) ? cast_way::same : cast_way::none};
    const type_code source = from < 0x100 ? from : made.base_of(from), target = to < 0x100 ? to : made.base_of(to);
    if (source == target)
        return {cast_way::same};
    if (source < 0x80 && target < 0x80) {
        const operation found = find_cast(casts == nullptr ? find_casts(source) : casts, target, context);
        if (found.result != code::none)
            return {(found.facts & fact::same_bytes) != 0 ? cast_way::same : cast_way::function,
                    static_cast<std::uint8_t>(found.facts & ~fact::same_bytes)};
    } else if (is_array(source) && is_array(target)) {
        const cast_path elements = path_of(made, element_of(source), element_of(target), context);
        if (elements.way != cast_way::none)
            return elements;
    }
    // Every type has a text: the strings take it by assignment, and give it where a cast says so.
    if ((context != cast_context::implicit && made.category(target) == 'S') ||
        (context == cast_context::explicit_ && made.category(source) == 'S'))
        return detail::path_through_text(made, source, target);
    return {};
}

/// can_coerce_type() for one argument that is no family of types.
constexpr bool can_coerce(const made_types& made, type_code from, type_code to, cast_context context,
                          const char* casts = nullptr) {
    return from == to || path_of(made, from, to, context, casts).way != cast_way::none;
}

}  // namespace typeschema::inline v0::sql::reader
