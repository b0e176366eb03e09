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
    too_long,      // for varchar(n), char(n) or varbit(n)
    other_length,  // for bit(n)
    too_large,     // for smallint, integer, bigint, money or oid
    many_digits,   // before the point of numeric(p, s)
    no_float,      // too far from 0 or too close to it for real or double precision
    too_late,      // dates behind the last timestamp
    too_wide,      // for macaddr
};

namespace detail {

constexpr std::uint32_t unlimited = 0xffff'ffff;

/// The digits that a number may have before its point.
constexpr std::uint32_t digits_before_point(const model::type& t) {
    switch (t.id) {
        case model::type_id::smallint: return 5;
        case model::type_id::integer: return 10;
        case model::type_id::bigint: return 19;
        case model::type_id::money: return 17;
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

/// Digits of a second, or bits; all of them when none are given.
constexpr std::uint32_t given(const model::type& t) {
    return t.scaled || t.length != 0 ? t.length : unlimited;
}

constexpr bool exponent_fits(const model::type& from, std::uint32_t digits, std::int16_t scale) {
    return from.id != model::type_id::numeric || (digits_before_point(from) <= digits && from.scale <= scale);
}

}  // namespace detail

/// Which of the values that are assigned by themselves (casts.hpp) do not fit. Measured on PostgreSQL 15, and held to it by
/// tests/pg/sql/misfit.cpp.
constexpr misfit misfit_between(const model::type& from, const model::type& to) {
    using enum model::type_id;
    const bool number = is_number(from.id) || from.id == money;
    switch (to.id) {
        case varchar:
        case char_: {
            const bool shorter = (from.id == varchar || from.id == char_) && from.array == to.array &&
                                 from.length != 0 && from.length <= to.length;
            return to.length == 0 || shorter ? misfit::none : misfit::too_long;
        }
        case varbit: return detail::given(from) <= detail::given(to) ? misfit::none : misfit::too_long;
        case bit: return from.id == bit && from.length == to.length ? misfit::none : misfit::other_length;
        case smallint:
        case integer:
        case bigint:
            return number && !(is_whole(from.id) && detail::digits_fit(from, to)) ? misfit::too_large : misfit::none;
        case oid: return from.id == bigint ? misfit::too_large : misfit::none;
        case money: return from.id == bigint || from.id == numeric ? misfit::too_large : misfit::none;
        case numeric: return number && !detail::digits_fit(from, to) ? misfit::many_digits : misfit::none;
        case real:
            return from.id == double_precision || !detail::exponent_fits(from, 38, 45) ? misfit::no_float
                                                                                       : misfit::none;
        case double_precision: return detail::exponent_fits(from, 308, 323) ? misfit::none : misfit::no_float;
        case timestamp:
        case timestamptz: return from.id == date ? misfit::too_late : misfit::none;
        case macaddr: return from.id == macaddr8 ? misfit::too_wide : misfit::none;
        default: return misfit::none;
    }
}

/// Can PostgreSQL refuse values for a reason that no condition tells? It is asked then: of types of others, of open paths,
/// and of JSON that jsonb does not take.
constexpr bool may_raise(const model::type& from, const model::type& to) {
    using enum model::type_id;
    return from.id == existing || to.id == existing || (from.id == path && to.id == polygon) ||
           (from.id == json && to.id == jsonb);
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
    switch (from.id) {
        case char_: return is_string(by.id) && !is_cut(from, by);
        case text:
        case varchar: return by.id != char_ && is_string(by.id) && !is_cut(from, by);
        case smallint:
        case integer:
        case bigint: return is_whole(by.id) || by.id == numeric;
        case numeric: return by.id == numeric && (by.length == 0 || (from.length != 0 && from.scale <= by.scale));
        case real: return by.id == double_precision;
        case date: return is_day(by.id);
        case timestamp:
        case timestamptz:
        case time:
        case timetz:
        case interval:
            return by.id == from.id && (by.scale == 0 || by.scale == from.scale) &&
                   detail::given(from) <= detail::given(by);
        case bit: return by.id == varbit;
        case varbit: return by.id == varbit;
        case macaddr: return by.id == macaddr8;
        case cidr: return by.id == inet;
        default: return false;
    }
}

/// Does PostgreSQL tell two values of the type apart with `=`, and only then? Others are told apart by their text.
constexpr bool has_equality(const model::type& t) {
    using enum model::type_id;
    switch (t.id) {
        case json:
        case xml:
        case point:
        case line:
        case lseg:
        case box:
        case path:
        case polygon:
        case circle:
        case existing: return false;
        default: return true;
    }
}

namespace detail {

constexpr void put_range(sql::writer& w, model::type_id id, bool floating) {
    switch (id) {
        case model::type_id::smallint: return w.put("-32768 AND 32767");
        case model::type_id::integer: return w.put("-2147483648 AND 2147483647");
        case model::type_id::oid: return w.put("0 AND 4294967295");
        case model::type_id::money: return w.put("-92233720368547758.08 AND 92233720368547758.07");
        default:  // the last double precision number before 2^63
            w.put("-9223372036854775808 AND ");
            w.put(floating ? "9223372036854774784" : "9223372036854775807");
    }
}

/// The condition for one value, which `value` writes.
template <class Value>
constexpr void put_element_misfit(sql::writer& w, const model::type& from, const model::type& to, Value value) {
    const bool floating = from.id == model::type_id::real || from.id == model::type_id::double_precision;
    const bool cast = floating || from.id == model::type_id::money;
    const auto put = [&](std::string_view before, std::string_view behind) {
        w.put(before);
        value();
        w.put(behind);
    };
    switch (misfit_between(from, to)) {
        case misfit::none: return w.put("false");
        case misfit::too_long:
            // Blanks at the end are cut without a word.
            (is_string(from.id) || from.id == model::type_id::name) && !from.array ? put("length(rtrim(", ", ' ')) > ")
                                                                                   : put("length(", "::text) > ");
            return w.put_number(to.length);
        case misfit::other_length: put("length(", ") <> "); return w.put_number(to.length);
        case misfit::too_large:
            is_whole(from.id) ? put("", " NOT BETWEEN ")
                              : put("round(", to.id == model::type_id::money ? ", 2) NOT BETWEEN " : ") NOT BETWEEN ");
            return put_range(w, to.id, floating);
        case misfit::many_digits:
            put("abs(round(", cast ? "::numeric, " : ", ");
            w.put_number(to.scale);
            w.put(")) >= 1e");
            w.put_number(digits_before_point(to));
            return is_whole(from.id) || from.id == model::type_id::money ? void() : put(" AND ", " <> 'NaN'");
        case misfit::no_float:
            put("abs(", to.id == model::type_id::real
                            ? ") NOT BETWEEN 7.006492321624087e-46 AND 3.4028235677973362e+38 AND "
                            : ") NOT BETWEEN 2.4703282292062328e-324 AND 1.7976931348623158e+308 AND ");
            put("", " <> 0 AND ");
            return put("", "::text NOT IN ('NaN', 'Infinity', '-Infinity')");
        case misfit::too_late: put("", " > '294276-12-31' AND "); return put("", " <> 'infinity'");
        case misfit::too_wide: return put("substr(", "::text, 10, 5) <> 'ff:fe'");
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
