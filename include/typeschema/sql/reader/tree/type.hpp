// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/reader/tree/machine.hpp"

#include <cstdint>

namespace typeschema::inline v0::sql::reader::detail {

// A type as it is read (PostgreSQL manual, chapter 8).
struct type_parts {
    type_form form = type_form::named;
    std::uint8_t dimensions = 0;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t hash = 0;
    node_id first = 0;
    node_id last = 0;
};

constexpr void append(machine& p, type_parts& to, node_id child) {
    if (to.last == 0)
        to.first = child;
    else
        p.nodes[to.last].next = child;
    to.last = child;
}

constexpr void take(machine& p, type_parts& type) {
    type.end = p.at.now.end();
    take(p);
}

constexpr bool takes(machine& p, type_parts& type, keyword wanted) {
    const bool seen = p.word == wanted;
    if (seen)
        take(p, type);
    return seen;
}

constexpr bool expects(machine& p, type_parts& type, token_kind wanted) {
    const bool seen = p.at.now.kind == wanted;
    if (seen)
        take(p, type);
    else
        refuse(p, syntax_error::missing_type);
    return seen;
}

// An integer of at most `most`; the grammar takes no larger ones here.
constexpr bool is_small_integer(machine& p, std::uint64_t most) {
    const token& seen = p.at.now;
    if (seen.kind != token_kind::integer || seen.length > 12)
        return false;
    std::uint64_t value = 0;
    for (std::uint32_t i = 0; i < seen.length; ++i) {
        const char digit = p.text[seen.begin + i];
        if (digit < '0' || digit > '9')
            return false;
        value = value * 10 + static_cast<std::uint64_t>(digit - '0');
    }
    return value <= most;
}

inline constexpr std::uint64_t largest_int = 2147483647;

// (3)
constexpr void one_modifier(machine& p, type_parts& type, std::uint64_t most = largest_int) {
    if (p.at.now.kind != token_kind::open_paren)
        return;
    take(p);
    if (!is_small_integer(p, most))
        return refuse(p, syntax_error::missing_type);
    append(p, type, leaf(p, node_kind::type_modifier));
    expects(p, type, token_kind::close_paren);
}

// (10, -2), (point, 4326)
constexpr void modifiers(machine& p, type_parts& type) {
    if (p.at.now.kind != token_kind::open_paren)
        return;
    do {
        take(p);
        const token& seen = p.at.now;
        const bool negated = seen.kind == token_kind::op && seen.length == 1 && p.text[seen.begin] == '-';
        if (negated)
            take(p);
        const bool number = seen.kind == token_kind::integer;
        if (!number && (negated || !(is_plain_string(seen) || (is_column_name(p) && p.word == keyword::none))))
            return refuse(p, syntax_error::not_read);
        append(p, type, leaf(p, node_kind::type_modifier, static_cast<std::uint8_t>(seen.kind), negated));
    } while (p.at.now.kind == token_kind::comma);
    if (p.at.now.kind != token_kind::close_paren)
        return refuse(p, syntax_error::not_read);
    take(p, type);
}

// with time zone, without time zone
constexpr void zone(machine& p, type_parts& type, type_form with_zone) {
    const bool with = p.word == keyword::with;
    if (!with && p.word != keyword::without)
        return;
    take(p);
    if (!expects(p, keyword::time))
        return;
    if (!takes(p, type, keyword::zone))
        return refuse(p, syntax_error::missing_type);
    if (with)
        type.form = with_zone;
}

constexpr std::uint32_t interval_bit(keyword word) {
    switch (word) {
        case keyword::year: return interval_field::year;
        case keyword::month: return interval_field::month;
        case keyword::day: return interval_field::day;
        case keyword::hour: return interval_field::hour;
        case keyword::minute: return interval_field::minute;
        case keyword::second: return interval_field::second;
        default: return 0;
    }
}

// year to month, day to second(3)
constexpr void interval_fields(machine& p, type_parts& type) {
    std::uint32_t from = interval_bit(p.word);
    if (from == 0)
        return;
    take(p, type);
    std::uint32_t to = from;
    if (from != interval_field::second && from != interval_field::month && takes(p, keyword::to)) {
        to = interval_bit(p.word);
        const bool fits =
            from == interval_field::year ? to == interval_field::month : to > from && to != interval_field::month;
        if (!fits)
            return refuse(p, syntax_error::missing_type);
        take(p, type);
    }
    for (; from <= to; from <<= 1)
        type.hash |= from;
    if (to == interval_field::second)
        one_modifier(p, type);
}

// Behind the first word of a type that the grammar spells itself. False when `word` begins none.
constexpr bool own_type(machine& p, type_parts& type, keyword word) {
    switch (word) {
        case keyword::smallint: type.form = type_form::smallint; return true;
        case keyword::int_:
        case keyword::integer: type.form = type_form::integer; return true;
        case keyword::bigint: type.form = type_form::bigint; return true;
        case keyword::real: type.form = type_form::real; return true;
        case keyword::boolean: type.form = type_form::boolean; return true;
        case keyword::numeric:
        case keyword::decimal:
        case keyword::dec:
            type.form = type_form::numeric;
            modifiers(p, type);
            return true;
        case keyword::float_:
            type.form = type_form::float_;
            if (p.at.now.kind == token_kind::open_paren)
                one_modifier(p, type, 53);
            if (type.first != 0 && p.text[p.nodes[type.first].begin] == '0')
                refuse(p, syntax_error::missing_type);
            return true;
        case keyword::double_:
            type.form = type_form::double_precision;
            if (!takes(p, type, keyword::precision))
                refuse(p, syntax_error::missing_type);
            return true;
        case keyword::bit:
            type.form = takes(p, type, keyword::varying) ? type_form::bit_varying : type_form::bit;
            modifiers(p, type);
            return true;
        case keyword::varchar:
            type.form = type_form::character_varying;
            one_modifier(p, type);
            return true;
        case keyword::national:
            if (!takes(p, type, keyword::character) && !takes(p, type, keyword::char_))
                refuse(p, syntax_error::missing_type);
            [[fallthrough]];
        case keyword::char_:
        case keyword::character:
        case keyword::nchar:
            type.form = takes(p, type, keyword::varying) ? type_form::character_varying : type_form::character;
            one_modifier(p, type);
            return true;
        case keyword::time:
            type.form = type_form::time;
            one_modifier(p, type);
            zone(p, type, type_form::time_tz);
            return true;
        case keyword::timestamp:
            type.form = type_form::timestamp;
            one_modifier(p, type);
            zone(p, type, type_form::timestamp_tz);
            return true;
        case keyword::interval:
            type.form = type_form::interval;
            if (p.at.now.kind == token_kind::open_paren)
                one_modifier(p, type);
            else
                interval_fields(p, type);
            return true;
        default: return false;
    }
}

// [], [3][], array
constexpr void dimensions(machine& p, type_parts& type) {
    if (p.word == keyword::array) {
        take(p, type);
        type.dimensions = 1;
        if (p.at.now.kind != token_kind::open_bracket)
            return;
        take(p);
        if (!is_small_integer(p, largest_int))
            return refuse(p, syntax_error::missing_type);
        take(p);
        expects(p, type, token_kind::close_bracket);
        return;
    }
    while (p.at.now.kind == token_kind::open_bracket) {
        take(p);
        if (is_small_integer(p, largest_int))
            take(p);
        ++type.dimensions;
        if (!expects(p, type, token_kind::close_bracket))
            return;
        if (type.dimensions == 255)
            return refuse(p, syntax_error::too_deep);
    }
}

constexpr node_id finish_type(machine& p, const type_parts& type) {
    return add(p, {node_kind::type_name, static_cast<std::uint8_t>(type.form), type.dimensions, type.begin,
                   type.end - type.begin, type.hash, type.first, 0});
}

// A type that is a name alone, with the parts before it.
constexpr type_parts parts_of_named_type(machine& p, const token& last, node_id parts) {
    const node_id own = add(p, {node_kind::name_part, 0, 0, last.begin, last.length, last.hash, 0, 0});
    type_parts type;
    type.begin = parts == 0 ? last.begin : p.nodes[parts].begin;
    type.end = last.end();
    type.hash = last.hash;
    type.first = parts == 0 ? own : parts;
    for (node_id before = parts; before != 0; before = p.nodes[before].next)
        if (p.nodes[before].next == 0) {
            p.nodes[before].next = own;
            break;
        }
    type.last = own;
    return type;
}
constexpr node_id named_type(machine& p, const token& last, node_id parts) {
    return finish_type(p, parts_of_named_type(p, last, parts));
}

// Reads a type behind :: or AS.
constexpr node_id read_type(machine& p) {
    token last = p.at.now;
    const keyword word = p.word;
    type_parts type;
    type.begin = last.begin;
    type.end = last.end();
    bool named = is_function_name(p);
    if (!named && (!is_any_name(p) || (p.traits & word_trait::category) != 1)) {
        refuse(p, syntax_error::missing_type);
        return 0;
    }
    take(p);
    named = named && (word != keyword::double_ || p.word != keyword::precision);
    if (named) {
        const node_id parts = read_parts(p, last);
        if (last.kind == token_kind::op)
            refuse(p, syntax_error::missing_type);
        type = parts_of_named_type(p, last, parts);
        modifiers(p, type);
    } else if (!own_type(p, type, word)) {
        refuse(p, syntax_error::missing_type);
    }
    if (failed(p))
        return 0;
    dimensions(p, type);
    return finish_type(p, type);
}

}  // namespace typeschema::inline v0::sql::reader::detail
