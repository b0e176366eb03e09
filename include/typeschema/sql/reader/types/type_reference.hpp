// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/reader/types/typing.hpp"

#include <cstdint>
#include <string_view>

namespace typeschema::inline v0::sql::reader {

/// A type with its modifier, as a cast names it.
struct referred_type {
    type_code type = code::none;
    std::int32_t modifier = modifier::none;
};

namespace detail {

constexpr std::int32_t written_number(const typing& work, node_id id) {
    std::int32_t value = 0;
    const node& at = work.nodes[id];
    for (std::uint32_t i = 0; i < at.length && value < 100'000'000; ++i) {
        const char c = work.text[at.begin + i];
        if (c < '0' || c > '9')
            return -1;
        value = value * 10 + (c - '0');
    }
    return at.has(node_flag::negated) ? -value : value;
}

// The modifier of a type from the numbers behind it: -2 when they do not fit it.
constexpr std::int32_t modifier_for(type_code letter, std::uint32_t count, std::int32_t first, std::int32_t second) {
    switch (letter) {
        case code::varchar:
            return count == 0 ? modifier::none : count == 1 && first > 0 && first <= 10'485'760 ? first + 4 : -2;
        case code::bpchar:
            return count == 0 ? modifier::none : count == 1 && first > 0 && first <= 10'485'760 ? first + 4 : -2;
        case code::bit:
        case code::varbit:
            return count == 0 ? modifier::none : count == 1 && first > 0 && first <= 83'886'080 ? first : -2;
        case code::numeric:
            if (count == 0)
                return modifier::none;
            // Scales below 0 and above the precision came with PostgreSQL 15.
            if (count > 2 || first < 1 || first > 1000 || (count == 2 && (second < -1000 || second > 1000)))
                return -2;
            return modifier::of_numeric(first, count == 2 ? second : 0);
        case code::time:
        case code::timetz:
        case code::timestamp:
        case code::timestamptz:
            return count == 0 ? modifier::none : count == 1 && first >= 0 ? (first > 6 ? 6 : first) : -2;
        default: return count == 0 ? modifier::none : -2;
    }
}

constexpr bool is_written(const typing& work, node_id id, std::string_view name) {
    return is_name(std::string_view(work.text + work.nodes[id].begin, work.nodes[id].length), name);
}

// A type of the chain, by its last part and the schema before it.
constexpr type_code made_type_named(const typing& work, node_id schema, node_id last) {
    for (std::uint32_t i = 0; i < work.made->size; ++i) {
        const model::qualified_name& name = *work.made->all[i].name;
        if (is_written(work, last, name.object.view()) &&
            (schema == 0 || name.schema.empty() || is_written(work, schema, name.schema.view())))
            return named_code(i + 1);
    }
    return code::none;
}

constexpr type_code letter_named(const typing& work, const node& name) {
    const bool quoted = work.text[name.begin] == '"';
    const char* const record =
        find_record(name.hash, work.text + name.begin + (quoted ? 1 : 0), name.length - (quoted ? 2 : 0), ':');
    return record == nullptr ? code::none : static_cast<type_code>(static_cast<unsigned char>(*record));
}

constexpr type_code letter_of(type_form form) {
    using namespace code;
    constexpr type_code letters[] = {
        none, smallint, integer, bigint,  real, double_precision, double_precision, numeric,     boolean,
        bit,  varbit,   bpchar,  varchar, time, timetz,           timestamp,        timestamptz, interval};
    return letters[static_cast<std::size_t>(form)];
}

// The type that a type_name node names; a problem is told at it.
constexpr referred_type type_named(typing& work, node_id id) {
    const node& at = work.nodes[id];
    const auto form = static_cast<type_form>(at.form);
    node_id part = at.first, schema = 0, last = 0;
    for (; part != 0 && work.nodes[part].kind == node_kind::name_part; part = work.nodes[part].next) {
        schema = last;
        last = part;
    }
    std::uint32_t count = 0;
    std::int32_t number[2] = {0, 0};
    for (; part != 0; part = work.nodes[part].next, ++count)
        if (count < 2)
            number[count] = written_number(work, part);
    type_code letter = letter_of(form);
    referred_type found;
    if (form == type_form::named) {
        const bool built_in = schema == 0 || is_written(work, schema, "pg_catalog");
        letter = built_in ? letter_named(work, work.nodes[last]) : code::none;
        if (letter == code::none)
            letter = made_type_named(work, schema, last);
        if (letter == code::none || (letter >= 0x100 && (count != 0 || work.foreign(letter)))) {
            work.fail(type_error::not_understood, id);
            return found;
        }
    }
    if (form == type_form::float_ && count != 0) {
        letter = number[0] < 25 ? code::real : code::double_precision;
        found.modifier = number[0] < 1 || number[0] > 53 ? -2 : modifier::none;
    } else if (letter == code::interval) {
        found.modifier =
            form == type_form::named && count == 0
                ? modifier::none
                : modifier::of_interval(form == type_form::named ? 0 : at.hash, count == 0      ? -1
                                                                                : number[0] > 6 ? 6
                                                                                                : number[0]);
    } else if ((form == type_form::bit || form == type_form::character) && count == 0) {
        found.modifier = form == type_form::bit ? 1 : 5;  // char is char(1)
    } else if (letter < 0x80) {
        found.modifier = modifier_for(letter, count, number[0], number[1]);
    } else if (work.made->is(letter, made_kind::domain)) {
        found.modifier = work.made->all[number_of(letter) - 1].modifier;
    }
    if (found.modifier == -2) {
        work.fail(type_error::unlike_types, id, letter);
        return found;
    }
    found.type = at.flags != 0 ? array_of(letter) : letter;
    return found;
}

}  // namespace detail

}  // namespace typeschema::inline v0::sql::reader
