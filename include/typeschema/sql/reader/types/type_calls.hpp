// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/reader/types/type_constants.hpp"
#include "typeschema/sql/reader/types/typing.hpp"

#include <cstdint>
#include <string_view>

namespace typeschema::inline v0::sql::reader::detail {

// date(x): a function that is called as a type, where none takes the argument as it is, is a cast (manual, 10.3).
constexpr bool is_called_as_type(typing& work, const node& name, type_code argument, type_code& type) {
    type = letter_named(work, name);
    if (type == code::none)
        return false;
    if (argument == code::unknown)
        return true;
    const cast_way way = path_of(*work.made, argument, type, cast_context::explicit_).way;
    return way == cast_way::same || way == cast_way::text;
}

constexpr bool has_exact(const char* record, type_code argument) {
    signature s;
    while (record != nullptr && read_signature(record, s))
        if (s.size == 1 && s.argument[0] == argument)
            return true;
    return false;
}

// The arguments of a call, and what stands behind them.
struct call_parts {
    node_id arguments[most_arguments] = {};
    std::uint32_t size = 0;
    bool spread = true;
    bool aggregates = false;  // something that only they have
    bool window = false;
};

// False when a part is at fault, which is told then.
constexpr bool take_call_part(typing& work, node_id part, bool within_group, call_parts& call) {
    const node& at = work.nodes[part];
    node_id argument = part;
    switch (at.kind) {
        case node_kind::named_argument: work.fail(type_error::not_understood, part); return false;
        case node_kind::window: call.window = true; return true;
        case node_kind::filter: call.aggregates = true; return work.is_condition(at.first);
        case node_kind::order_by:
            call.aggregates = true;
            for (node_id key = at.first; within_group && key != 0 && call.size < most_arguments;
                 key = work.nodes[key].next)
                call.arguments[call.size++] = work.nodes[key].first;
            return true;
        case node_kind::variadic:
            call.spread = false;
            argument = at.first;
            break;
        default: break;
    }
    if (call.size == most_arguments)
        work.fail(type_error::too_much_work, part);
    else
        call.arguments[call.size++] = argument;
    return !work.failed();
}

// An aggregate or window function where it may stand: NULL comes from no rows.
constexpr typed_node type_gathered(typing& work, node_id id, const call_parts& call, typed_node result) {
    const bool aggregate = work.called == call_kind::aggregate || work.called == call_kind::ordered_set ||
                           work.called == call_kind::hypothetical_set;
    if (work.called == call_kind::function)
        return call.window || call.aggregates ? work.fail(type_error::not_allowed_here, id) : result;
    if ((work.called == call_kind::window) != call.window && !aggregate)
        return work.fail(type_error::not_allowed_here, id);
    std::uint8_t inside = 0;
    for (std::uint32_t i = 0; i < call.size; ++i)
        inside |= work.known[call.arguments[i]].facts;
    if ((inside & has::window) != 0 || (!call.window && (inside & has::aggregate) != 0))
        return work.fail(type_error::not_allowed_here, id);
    if ((work.allowed & (call.window ? may::windows : may::aggregates)) == 0)
        return work.fail(type_error::not_allowed_here, id);
    result.facts |= call.window ? has::window : has::aggregate;
    return result;
}

constexpr typed_node type_call(typing& work, node_id id) {
    const node& at = work.nodes[id];
    node_id part = at.first, schema = 0;
    for (; part != 0 && work.nodes[part].kind == node_kind::name_part; part = work.nodes[part].next) {
        if (schema != 0)
            return work.fail(type_error::not_understood, id);
        schema = part;
    }
    if (schema != 0 && !is_written(work, schema, "pg_catalog"))
        return work.fail(type_error::not_understood, id);
    call_parts call;
    for (; part != 0; part = work.nodes[part].next)
        if (!take_call_part(work, part, at.has(node_flag::within_group), call))
            return work.fail(work.problem.why, part);
    call.aggregates |= at.has(node_flag::distinct) || at.has(node_flag::star) || at.has(node_flag::within_group);
    if ((call.aggregates && (work.allowed & may::aggregates) == 0) ||
        (call.window && (work.allowed & may::windows) == 0))
        return work.fail(type_error::not_allowed_here, id);
    const bool quoted = work.text[at.begin] == '"';
    const char* const record =
        find_record(at.hash, work.text + at.begin + (quoted ? 1 : 0), at.length - (quoted ? 2 : 0));
    if (call.size == 1 && call.spread && !call.aggregates && !call.window &&
        !work.foreign(work.known[call.arguments[0]].type)) {
        const type_code argument = work.known[call.arguments[0]].type;
        type_code type = code::none;
        if (!has_exact(record, argument) && is_called_as_type(work, at, argument, type))
            return type_cast_to(work, id, call.arguments[0], {type, modifier::none});
    }
    if (record == nullptr)
        return work.fail(type_error::not_understood, id);
    const typed_node result = work.call_of(id, record, call.arguments, call.size, call.spread,
                                           (work.allowed & (may::aggregates | may::windows)) != 0);
    if (work.failed())
        return result;
    typed_node gathered = type_gathered(work, id, call, result);
    if (work.gave_rows)
        gathered.facts |= has::rows;
    return gathered;
}

// Functions with syntax of their own, as calls of the functions that they are.
constexpr typed_node type_spelt_call(typing& work, node_id id) {
    const node& at = work.nodes[id];
    node_id arguments[4] = {};
    std::uint32_t count = 0;
    for (node_id argument = at.first; argument != 0 && count < 4; argument = work.nodes[argument].next)
        arguments[count++] = argument;
    switch (at.kind) {
        case node_kind::at_time_zone: {
            const node_id turned[] = {arguments[1], arguments[0]};
            return work.call_named(id, "timezone", turned, 2);
        }
        case node_kind::position: {
            const node_id turned[] = {arguments[1], arguments[0]};
            return work.call_named(id, "position", turned, 2);
        }
        case node_kind::overlay: return work.call_named(id, "overlay", arguments, count);
        case node_kind::substring:
            // FOR alone takes from the first character on, and FOR may come before FROM.
            if (const auto form = static_cast<substring_form>(at.form); form == substring_form::for_) {
                if (!can_coerce(*work.made, work.known[arguments[1]].type, code::integer, cast_context::implicit))
                    return work.fail(type_error::not_understood, id);
                const node_id all[] = {arguments[0], arguments[1], arguments[1]};
                return work.call_named(id, "substring", all, 3);
            } else if (form == substring_form::for_from) {
                const node_id all[] = {arguments[0], arguments[2], arguments[1]};
                return work.call_named(id, "substring", all, 3);
            }
            return work.call_named(id, "substring", arguments, count);
        case node_kind::trim: {
            const auto form = static_cast<trim_form>(at.form);
            const std::string_view name = form == trim_form::both      ? "btrim"
                                          : form == trim_form::leading ? "ltrim"
                                                                       : "rtrim";
            if (!at.has(node_flag::characters_first))
                return work.call_named(id, name, arguments, count);
            const node_id turned[] = {arguments[1], arguments[0]};
            return count == 2 ? work.call_named(id, name, turned, 2) : work.fail(type_error::not_understood, id);
        }
        case node_kind::normalize: {
            if (!can_coerce(*work.made, work.known[arguments[0]].type, code::text, cast_context::implicit))
                return work.fail(type_error::no_function, id, work.known[arguments[0]].type);
            return work.result_of(code::text, 0, arguments[0], 1);
        }
        default: return work.fail(type_error::not_understood, id);
    }
}

// extract(year from a): the field is a literal to the function, and the function is there from PostgreSQL 14 on.
constexpr typed_node type_extract(typing& work, node_id id) {
    const node_id from = work.nodes[id].first;
    const type_code base = work.made->base_of(work.known[from].type);
    if (work.foreign(base))
        return work.fail(type_error::not_understood, id, base);
    const type_code types[] = {code::unknown, work.known[from].type};
    const chosen_function found =
        choose_function(*work.made, find_record(meta::hash32("extract", 7), "extract", 7), {types, 2});
    if (found.outcome != choice::found)
        return work.fail(found.outcome == choice::none ? type_error::no_function : type_error::ambiguous, id,
                         work.known[from].type);
    work.needs(found.since);
    return work.result_of(found.result, found.facts, from, 1);
}

constexpr typed_node type_overlaps(typing& work, node_id id) {
    const node_id left = work.nodes[id].first, right = work.nodes[left].next;
    const node_id a = work.nodes[left].first, b = work.nodes[right].first;
    if (a == 0 || b == 0 || work.nodes[a].next == 0 || work.nodes[b].next == 0)
        return work.fail(type_error::unlike_types, id);
    const node_id arguments[] = {a, work.nodes[a].next, b, work.nodes[b].next};
    return work.call_named(id, "overlaps", arguments, 4);
}

}  // namespace typeschema::inline v0::sql::reader::detail
