// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/change/casts.hpp"
#include "typeschema/sql/writer.hpp"

#include <cstdint>
#include <string_view>

namespace typeschema::inline v0::change {

/// Why PostgreSQL refuses to assign some values of one type to another type.
enum class misfit : std::uint8_t {
    none,
    too_long,     // for varchar(n)
    too_large,    // for smallint, integer or bigint
    many_digits,  // before the point of numeric(p, s)
    no_float,     // too far from 0 or too close to it for real or double precision
    too_late,     // dates behind the last timestamptz
};

namespace detail {

constexpr std::uint32_t unlimited = 0xffff'ffff;

/// The digits that a number may have before its point.
constexpr std::uint32_t digits_before_point(const model::type& t) {
    switch (t.id) {
        case model::type_id::smallint: return 5;
        case model::type_id::integer: return 10;
        case model::type_id::bigint: return 19;
        case model::type_id::numeric: return t.length == 0 ? unlimited : t.length - static_cast<std::uint32_t>(t.scale);
        default: return unlimited;
    }
}

/// Rounding to fewer digits behind the point may carry into one more before it.
constexpr bool digits_fit(const model::type& from, const model::type& to) {
    const std::uint32_t had = digits_before_point(from);
    const std::uint32_t has = digits_before_point(to);
    return has == unlimited || had < has || (had == has && from.scale <= to.scale);
}

constexpr bool exponent_fits(const model::type& from, std::uint32_t digits, std::int16_t scale) {
    return from.id != model::type_id::numeric || (digits_before_point(from) <= digits && from.scale <= scale);
}

}  // namespace detail

/// Which of the values that are assigned by themselves (casts.hpp) do not fit. Measured on PostgreSQL 15, and held to it by
/// tests/pg/sql/misfit.cpp.
constexpr misfit misfit_between(const model::type& from, const model::type& to) {
    using enum model::type_id;
    const bool number = is_number(from.id);
    switch (to.id) {
        case varchar: {
            const bool shorter =
                from.id == varchar && from.array == to.array && from.length != 0 && from.length <= to.length;
            return to.length == 0 || shorter ? misfit::none : misfit::too_long;
        }
        case smallint:
        case integer:
        case bigint:
            return number && !(is_whole(from.id) && detail::digits_fit(from, to)) ? misfit::too_large : misfit::none;
        case numeric: return number && !detail::digits_fit(from, to) ? misfit::many_digits : misfit::none;
        case real:
            return from.id == double_precision || !detail::exponent_fits(from, 38, 45) ? misfit::no_float
                                                                                       : misfit::none;
        case double_precision: return detail::exponent_fits(from, 308, 323) ? misfit::none : misfit::no_float;
        case timestamptz: return from.id == date ? misfit::too_late : misfit::none;
        default: return misfit::none;
    }
}

/// Does a cast cut what an assignment refuses as too long? That a cut text is what is left of it, everybody expects; a cut
/// number would be another number.
constexpr bool is_cut(const model::type& from, const model::type& to) {
    return is_string(from.id) && from.array == to.array && misfit_between(from, to) == misfit::too_long;
}

/// Is each value that fits the same again after the way to the other type and back?
constexpr bool comes_back(const model::type& from, const model::type& by) {
    using enum model::type_id;
    if (from.array != by.array)
        return false;
    if (is_string(from.id))
        return is_string(by.id) && !is_cut(from, by);
    if (is_whole(from.id))
        return is_whole(by.id) || by.id == numeric;
    if (from.id == numeric)
        return by.id == numeric && (by.length == 0 || (from.length != 0 && from.scale <= by.scale));
    return (from.id == real && by.id == double_precision) || (from.id == date && by.id == timestamptz);
}

namespace detail {

constexpr void put_range(sql::writer& w, model::type_id id, bool floating) {
    switch (id) {
        case model::type_id::smallint: return w.put("-32768 AND 32767");
        case model::type_id::integer: return w.put("-2147483648 AND 2147483647");
        default:  // the last double precision number before 2^63
            w.put("-9223372036854775808 AND ");
            w.put(floating ? "9223372036854774784" : "9223372036854775807");
    }
}

/// The condition for one value, which `value` writes.
template <class Value>
constexpr void put_element_misfit(sql::writer& w, const model::type& from, const model::type& to, Value value) {
    const bool floating = from.id == model::type_id::real || from.id == model::type_id::double_precision;
    const auto put = [&](std::string_view before, std::string_view behind) {
        w.put(before);
        value();
        w.put(behind);
    };
    switch (misfit_between(from, to)) {
        case misfit::none: return w.put("false");
        case misfit::too_long:
            // Blanks at the end are cut without a word.
            is_string(from.id) && !from.array ? put("length(rtrim(", ", ' ')) > ") : put("length(", "::text) > ");
            return w.put_number(to.length);
        case misfit::too_large:
            is_whole(from.id) ? put("", " NOT BETWEEN ") : put("round(", ") NOT BETWEEN ");
            return put_range(w, to.id, floating);
        case misfit::many_digits:
            put("abs(round(", floating ? "::numeric, " : ", ");
            w.put_number(to.scale);
            w.put(")) >= 1e");
            w.put_number(digits_before_point(to));
            return is_whole(from.id) ? void() : put(" AND ", " <> 'NaN'");
        case misfit::no_float:
            put("abs(", to.id == model::type_id::real
                            ? ") NOT BETWEEN 7.006492321624087e-46 AND 3.4028235677973362e+38 AND "
                            : ") NOT BETWEEN 2.4703282292062328e-324 AND 1.7976931348623158e+308 AND ");
            put("", " <> 0 AND ");
            return put("", "::text NOT IN ('NaN', 'Infinity', '-Infinity')");
        case misfit::too_late: put("", " > '294276-12-31' AND "); return put("", " <> 'infinity'");
    }
}

}  // namespace detail

/// A condition that is true for the values that do not fit: `amount NOT BETWEEN -2147483648 AND 2147483647`. `value` writes
/// the column, or an expression in brackets.
template <class Value>
constexpr void put_misfit(sql::writer& w, model::type from, model::type to, Value value) {
    if (!from.array || !to.array)
        return detail::put_element_misfit(w, from, to, value);
    from.array = to.array = false;
    w.put("EXISTS (SELECT FROM unnest(");
    value();
    w.put(") AS element WHERE ");
    detail::put_element_misfit(w, from, to, [&] { w.put("element"); });
    w.put(')');
}

}  // namespace typeschema::inline v0::change
