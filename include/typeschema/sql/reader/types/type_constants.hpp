// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/reader/types/type_reference.hpp"

#include <cstdint>

namespace typeschema::inline v0::sql::reader::detail {

// Whether a number without a point is at most `limit`, which is written in digits. Other bases and _ are for PostgreSQL 16.
constexpr bool is_at_most(const char* digits, std::uint32_t size, std::string_view limit) {
    while (size > 1 && *digits == '0')
        ++digits, --size;
    if (size != limit.size())
        return size < limit.size();
    for (std::uint32_t i = 0; i < size; ++i)
        if (digits[i] != limit[i])
            return digits[i] < limit[i];
    return true;
}

constexpr typed_node type_integer(typing& work, node_id id, bool negated) {
    const node& at = work.nodes[id];
    const char* const digits = work.text + at.begin;
    for (std::uint32_t i = 0; i < at.length; ++i)
        if (digits[i] < '0' || digits[i] > '9')
            return work.fail(type_error::not_understood, id);  // 0x1F, 1_000
    if (at.length < 10 || is_at_most(digits, at.length, negated ? "2147483648" : "2147483647"))
        return typing::value(code::integer, false);
    const bool fits = is_at_most(digits, at.length, negated ? "9223372036854775808" : "9223372036854775807");
    return typing::value(fits ? code::bigint : code::numeric, false);
}

// A name by its bytes as PostgreSQL stores it, hashed as names of the model are.
constexpr std::uint64_t stored_hash(const char* text, std::uint32_t size, std::uint32_t& stored) {
    stored = size;
    std::uint32_t i = 0;
    if (*text != '"') {
        while (i < size && (text[i] < 'A' || text[i] > 'Z'))
            ++i;
        if (i == size)
            return meta::name_hash(text, size);
    }
    const bool quoted = *text == '"';
    std::uint64_t hash = 0;
    stored = 0;
    for (i = quoted ? 1 : 0; i + (quoted ? 1 : 0) < size; ++i, ++stored) {
        const char c = quoted ? text[i] : static_cast<char>(byte_table.folded[static_cast<unsigned char>(text[i])]);
        hash = meta::name_hash_step(hash, c);
        i += quoted && c == '"';
    }
    return hash;
}

constexpr bool is_named(const model::name& name, std::uint64_t hash, std::uint32_t size) {
    return name.hash == hash && name.size == size;
}

// Of a column that belongs to a query further out.
inline constexpr std::uint8_t outer_table = 255;

constexpr typed_node type_column(typing& work, node_id id) {
    const node& at = work.nodes[id];
    std::uint32_t size = 0, table_size = 0;
    std::uint64_t table_hash = 0;
    if (at.first != 0) {
        const node& part = work.nodes[at.first];
        if (part.next != 0)
            return work.fail(type_error::not_understood, id);
        table_hash = stored_hash(work.text + part.begin, part.length, table_size);
    }
    const std::uint64_t hash = stored_hash(work.text + at.begin, at.length, size);
    typed_node found = typing::value(code::none, true);
    for (const type_scope* scope = work.scope; scope != nullptr && found.type == code::none; scope = scope->outer)
        for (std::uint32_t t = 0; t < scope->size; ++t) {
            const scope_table& table = scope->tables[t];
            if (at.first != 0 && !is_named(table.name, table_hash, table_size))
                continue;
            const scope_column *column = table.columns, *const end = column + table.size;
            for (; column != end; ++column) {
                if (column->name.hash != hash || column->name.size != size)
                    continue;
                const auto c = static_cast<std::uint32_t>(column - table.columns);
                if (at.first == 0 && c < 64 && (table.merged >> c & 1) != 0)
                    continue;
                if (found.type != code::none)
                    return work.fail(type_error::ambiguous, id);
                found = typing::value(column->type, column->nullable || table.nulls, 0, column->modifier);
                found.table = scope == work.scope ? static_cast<std::uint8_t>(t) : outer_table;
                found.column = static_cast<std::uint16_t>(c + 1);
            }
        }
    if (found.type == code::none)
        return work.fail(type_error::unknown_column, id);
    return found;
}

// A cast of a known value: by itself, by a function, through its text.
constexpr typed_node type_cast_to(typing& work, node_id id, node_id value, const referred_type& to) {
    if (work.failed())
        return work.fail(work.problem.why, id);
    const typed_node& from = work.known[value];
    const node& at = work.nodes[value];
    typed_node result = typing::value(to.type, from.nullable, from.facts, to.modifier);
    if (at.kind == node_kind::array && is_array(to.type)) {
        // The elements are cast one by one: array[1, '2']::text[], array[]::text[].
        for (node_id item = at.first; item != 0; item = work.nodes[item].next) {
            const type_code wanted = work.nodes[item].kind == node_kind::array ? to.type : element_of(to.type);
            const typed_node element = type_cast_to(work, id, item, {wanted, to.modifier});
            if (work.failed())
                return work.fail(work.problem.why, id);
            result.facts |= element.facts;
        }
        result.whole = from.whole;
        return result;
    }
    if (from.type == array_of(code::unknown))
        return work.fail(type_error::unlike_types, value);
    if (work.foreign(from.type) || work.foreign(to.type) || element_of(from.type) == code::record ||
        work.made->category(work.made->base_of(to.type)) == 'C' ||
        work.made->category(work.made->base_of(from.type)) == 'C')
        return work.fail(type_error::not_understood, id, from.type, to.type);
    const cast_path path = path_of(*work.made, from.type, to.type, cast_context::explicit_);
    if (path.way == cast_way::none)
        return work.fail(type_error::unlike_types, id, from.type, to.type);
    result.facts = (from.facts | path.facts) & (fact::stable | fact::volatile_);
    result.nullable |= (path.facts & fact::sometimes_null) != 0;
    result.whole = from.whole && (path.facts & fact::sometimes_null) == 0;
    if (from.type == to.type && to.modifier == modifier::none)
        result.modifier = from.modifier;  // a cast to what it is already is none
    work.settle(value, to.type);
    return result;
}

constexpr typed_node type_cast(typing& work, node_id id) {
    const node_id value = work.nodes[id].first;
    return type_cast_to(work, id, value, type_named(work, work.nodes[value].next));
}

constexpr typed_node type_typed_literal(typing& work, node_id id) {
    const node_id type = work.nodes[id].first;
    const referred_type to = type_named(work, type);
    return type_cast_to(work, id, work.nodes[type].next, to);
}

constexpr typed_node type_collate(typing& work, node_id id) {
    const typed_node& value = work.known[work.nodes[id].first];
    const type_code base = work.made->base_of(value.type);
    const type_code element = is_array(base) ? element_of(base) : base;
    if (work.foreign(value.type))
        return work.fail(type_error::not_understood, id);
    if (element != code::text && element != code::varchar && element != code::bpchar && element != code::name &&
        element != code::unknown)
        return work.fail(type_error::unlike_types, id, value.type);
    typed_node result = typing::value(value.type, value.nullable, value.facts, value.modifier);
    result.whole = value.whole;
    return result;
}

constexpr typed_node type_current_value(typing& work, node_id id) {
    const node& at = work.nodes[id];
    const std::int32_t precision = at.first == 0 ? modifier::none : written_number(work, at.first);
    switch (static_cast<current_form>(at.form)) {
        case current_form::date: return typing::value(code::date, false, fact::stable);
        case current_form::time: return typing::value(code::timetz, false, fact::stable, precision);
        case current_form::timestamp: return typing::value(code::timestamptz, false, fact::stable, precision);
        case current_form::local_time: return typing::value(code::time, false, fact::stable, precision);
        case current_form::local_timestamp: return typing::value(code::timestamp, false, fact::stable, precision);
        case current_form::schema: return typing::value(code::name, true, fact::stable);
        default: return typing::value(code::name, false, fact::stable);
    }
}

}  // namespace typeschema::inline v0::sql::reader::detail
