// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/reader/types/typing.hpp"

#include <cstdint>

namespace typeschema::inline v0::sql::reader::detail {

inline constexpr operator_name op_equal = operator_named("="), op_not_equal = operator_named("<>"),
                               op_less = operator_named("<"), op_greater = operator_named(">"),
                               op_at_least = operator_named(">="), op_at_most = operator_named("<="),
                               op_like = operator_named("~~"), op_not_like = operator_named("!~~"),
                               op_ilike = operator_named("~~*"), op_not_ilike = operator_named("!~~*"),
                               op_match = operator_named("~"), op_not_match = operator_named("!~"),
                               op_nullif = operator_named("nullif");

constexpr operator_name written_operator(const typing& work, const node& at) {
    // PostgreSQL's scanner makes <> of !=.
    if (at.length == 2 && work.text[at.begin] == '!' && work.text[at.begin + 1] == '=')
        return op_not_equal;
    return {work.text + at.begin, at.length, at.hash};
}

// An operator between two values, whose literals are read as it wants them.
constexpr operation apply_operator(typing& work, node_id at, const operator_name& op, node_id left, node_id right) {
    const type_code l = work.known[left].type, r = work.known[right].type;
    const operation found = operator_for(work, at, op, l, r);
    if (found.result != code::none && (l == code::unknown || r == code::unknown)) {
        work.settle(left, found.literal);
        work.settle(right, found.literal);
    }
    return found;
}

// A comparison of rows goes column by column, and what it gives is NULL where one of them does.
constexpr typed_node type_row_comparison(typing& work, node_id at, const operator_name& op, node_id left,
                                         node_id right) {
    node_id l = work.nodes[left].first, r = work.nodes[right].first;
    typed_node all = typing::value(code::boolean, false);
    for (; l != 0 && r != 0; l = work.nodes[l].next, r = work.nodes[r].next) {
        const operation found = apply_operator(work, at, op, l, r);
        if (work.failed())
            return all;
        if (found.result != code::boolean)
            return work.fail(type_error::not_boolean, at, found.result);
        all.nullable |= work.known[l].nullable || work.known[r].nullable;
        all.facts |= (found.facts | work.known[l].facts | work.known[r].facts) & (fact::stable | fact::volatile_);
    }
    if (l != 0 || r != 0 || work.nodes[left].first == 0)
        return work.fail(type_error::unlike_types, at);
    return all;
}

// What is written between two values, whose literals become what the other side is where nothing else is known.
constexpr typed_node type_between_two(typing& work, node_id at, const operator_name& op, node_id left, node_id right) {
    const typed_node &l = work.known[left], &r = work.known[right];
    if (l.type == code::record && r.type == code::record && work.nodes[left].kind == node_kind::row &&
        work.nodes[right].kind == node_kind::row)
        return type_row_comparison(work, at, op, left, right);
    const operation found = apply_operator(work, at, op, left, right);
    if (work.failed())
        return work.fail(work.problem.why, at);
    const std::uint8_t facts = found.facts | l.facts | r.facts;
    return typing::value(found.result, l.nullable || r.nullable || (found.facts & fact::sometimes_null) != 0,
                         facts & (fact::stable | fact::volatile_));
}

constexpr typed_node type_binary(typing& work, node_id id) {
    const node& at = work.nodes[id];
    const node_id left = at.first, right = work.nodes[left].next;
    if (work.nodes[right].next != 0)
        return work.fail(type_error::not_understood, id);  // operator(schema.+)
    return type_between_two(work, id, written_operator(work, at), left, right);
}

constexpr typed_node type_unary(typing& work, node_id id) {
    const node& at = work.nodes[id];
    const node_id of = at.first;
    if (work.nodes[of].next != 0)
        return work.fail(type_error::not_understood, id);
    const typed_node& operand = work.known[of];
    if (work.foreign(operand.type))
        return work.fail(type_error::not_understood, id, operand.type);
    const type_code base = work.made->base_of(operand.type);
    const operation found =
        base < 0x80 ? find_operator(work.text + at.begin, at.length, at.hash, '0', base) : operation{};
    if (found.result == code::none)
        return work.fail(type_error::no_operator, id, code::none, operand.type);
    return work.result_of(found.result, found.facts, of, 1);
}

// AND, OR, NOT: NULL only where one of the conditions is.
constexpr typed_node type_conditions(typing& work, node_id id) {
    bool nullable = false;
    std::uint8_t facts = 0;
    for (node_id at = work.nodes[id].first; at != 0; at = work.nodes[at].next) {
        if (!work.is_condition(at))
            return work.fail(work.problem.why, at);
        nullable |= work.known[at].nullable;
        facts |= work.known[at].facts;
    }
    return typing::value(code::boolean, nullable, facts & (fact::stable | fact::volatile_));
}

constexpr typed_node type_is_test(typing& work, node_id id) {
    const node& at = work.nodes[id];
    const node_id of = at.first;
    const std::uint8_t facts = work.known[of].facts & (fact::stable | fact::volatile_);
    const auto form = static_cast<is_form>(at.form);
    if (form == is_form::null)
        return typing::value(code::boolean, false, facts);
    if (form == is_form::true_ || form == is_form::false_ || form == is_form::unknown) {
        if (!work.is_condition(of))
            return work.fail(work.problem.why, of);
        return typing::value(code::boolean, false, facts);
    }
    const type_code wanted = form == is_form::document ? code::xml : code::text;
    if (!can_coerce(*work.made, work.known[of].type, wanted, cast_context::implicit))
        return work.fail(work.foreign(work.known[of].type) ? type_error::not_understood : type_error::unlike_types, of,
                         work.known[of].type, wanted);
    work.settle(of, wanted);
    return typing::value(code::boolean, work.known[of].nullable, facts);
}

constexpr typed_node type_distinct_from(typing& work, node_id id) {
    const node_id left = work.nodes[id].first, right = work.nodes[left].next;
    // Beside a NULL it is a test for NULL, and needs no operator.
    if (work.nodes[left].kind == node_kind::null_value || work.nodes[right].kind == node_kind::null_value)
        return typing::value(code::boolean, false,
                             (work.known[left].facts | work.known[right].facts) & (fact::stable | fact::volatile_));
    typed_node result = type_between_two(work, id, op_equal, left, right);
    if (!work.failed() && result.type != code::boolean)
        return work.fail(type_error::not_boolean, id, result.type);
    result.nullable = false;
    return result;
}

constexpr typed_node type_between(typing& work, node_id id) {
    const node& at = work.nodes[id];
    const node_id value = at.first, low = work.nodes[value].next, high = work.nodes[low].next;
    const bool negated = at.has(node_flag::negated), both_ways = at.has(node_flag::symmetric);
    const operator_name &from = negated ? op_less : op_at_least, &to = negated ? op_greater : op_at_most;
    const type_code open = work.known[value].type;
    typed_node result = type_between_two(work, id, from, value, low);
    const auto add = [&](const operator_name& op, node_id bound) {
        if (work.failed())
            return;
        work.known[value].type = open;  // a literal may be read as another type beside each bound
        const typed_node other = type_between_two(work, id, op, value, bound);
        result.nullable |= other.nullable;
        result.facts |= other.facts;
    };
    add(to, high);
    if (both_ways) {
        add(from, high);
        add(to, low);
    }
    return work.failed() ? work.fail(work.problem.why, id) : result;
}

// x = any (array of such elements): elements are compared one by one.
constexpr typed_node type_against_elements(typing& work, node_id id, const operator_name& op, node_id left,
                                           type_code element, bool elements_nullable) {
    const operation found = operator_for(work, id, op, work.known[left].type, element);
    if (work.failed())
        return work.fail(work.problem.why, id);
    work.settle(left, found.literal);
    if (found.result != code::boolean)
        return work.fail(type_error::not_boolean, id, found.result);
    return typing::value(code::boolean,
                         work.known[left].nullable || elements_nullable || (found.facts & fact::sometimes_null) != 0,
                         (found.facts | work.known[left].facts) & (fact::stable | fact::volatile_));
}

// Whether a column is named between two nodes: behind the first, up to the second.
constexpr bool names_column(const typing& work, node_id from, node_id to) {
    while (++from <= to)
        if (work.nodes[from].kind == node_kind::column)
            return true;
    return false;
}

constexpr typed_node type_in_list(typing& work, node_id id) {
    const node& at = work.nodes[id];
    const node_id left = at.first;
    const operator_name& op = at.has(node_flag::negated) ? op_not_equal : op_equal;
    // Values that name no column become one array of a common type; those that do are compared one by one, as are all where
    // there is no such type. (transformAExprIn() of parse_expr.c)
    const type_code open = work.known[left].type;
    const node* const nodes = work.nodes;
    typed_node* const known = work.known;
    const auto names = [&](node_id before, node_id item) {
        return before + 1 == item ? nodes[item].kind == node_kind::column : names_column(work, before, item);
    };
    common_type common(*work.made);
    common.add(open);
    std::uint32_t plain = 0;
    bool nullable = known[left].nullable, only_literals = true, has_literal = false;
    std::uint8_t facts = 0;
    for (node_id item = nodes[left].next, before = left; item != 0; before = item, item = nodes[item].next) {
        nullable |= known[item].nullable;
        facts |= known[item].facts;
        if (known[item].type == code::unknown) {
            ++plain;  // a literal decides nothing, but that not all are of one type
            has_literal = true;
        } else {
            only_literals = false;
            if (!names(before, item)) {
                common.add(known[item].type);
                ++plain;
            }
        }
    }
    if (has_literal)
        common.add(code::unknown);
    const type_code type = plain > 1 && !work.foreign(open) ? common.type() : code::none;
    bool as_array = type != code::none && type != code::record && !is_array(type) && open != code::record;
    for (node_id item = nodes[left].next, before = left; as_array && !only_literals && item != 0;
         before = item, item = nodes[item].next)
        if (!names(before, item))
            as_array = can_coerce(*work.made, known[item].type, type, cast_context::implicit);
    typed_node result = typing::value(code::boolean, nullable, facts & (fact::stable | fact::volatile_));
    if (as_array)
        result.facts |= type_against_elements(work, id, op, left, type, false).facts;
    for (node_id item = nodes[left].next, before = left; item != 0 && !work.failed();
         before = item, item = nodes[item].next) {
        if (as_array && (only_literals || !names(before, item))) {
            if (known[item].type == code::unknown)
                known[item].type = type;
            continue;
        }
        known[left].type = open;
        const typed_node one = type_between_two(work, id, op, left, item);
        if (!work.failed() && one.type != code::boolean)
            return work.fail(type_error::not_boolean, id, one.type);
        result.nullable |= one.nullable;
        result.facts |= one.facts;
    }
    return work.failed() ? work.fail(work.problem.why, id) : result;
}

constexpr typed_node type_like(typing& work, node_id id) {
    const node& at = work.nodes[id];
    const node_id value = at.first, pattern = work.nodes[value].next, escape = work.nodes[pattern].next;
    const bool negated = at.has(node_flag::negated);
    const auto form = static_cast<like_form>(at.form);
    const operator_name& op = form == like_form::like    ? (negated ? op_not_like : op_like)
                              : form == like_form::ilike ? (negated ? op_not_ilike : op_ilike)
                                                         : (negated ? op_not_match : op_match);
    if (form != like_form::similar && escape == 0)
        return type_between_two(work, id, op, value, pattern);
    const node_id arguments[] = {pattern, escape};
    const typed_node escaped = work.call_named(id, form == like_form::similar ? "similar_to_escape" : "like_escape",
                                               arguments, escape == 0 ? 1 : 2);
    if (work.failed())
        return escaped;
    const operation found = operator_for(work, id, op, work.known[value].type, escaped.type);
    if (work.failed())
        return work.fail(work.problem.why, id);
    return typing::value(found.result, escaped.nullable || work.known[value].nullable,
                         (found.facts | escaped.facts | work.known[value].facts) & (fact::stable | fact::volatile_));
}

constexpr typed_node type_quantified(typing& work, node_id id) {
    const node& at = work.nodes[id];
    const node_id left = at.first, right = work.nodes[left].next;
    if (work.nodes[right].next != 0)
        return work.fail(type_error::not_understood, id);
    if (work.nodes[right].kind == node_kind::query)
        return work.fail(type_error::not_allowed_here, right);
    const type_code array = work.made->base_of(work.known[right].type);
    if (work.foreign(array) || array == array_of(code::unknown))
        return work.fail(type_error::not_understood, right, array);
    if (array == code::unknown ? is_array(work.made->base_of(work.known[left].type)) : !is_array(array))
        return work.fail(type_error::unlike_types, right, array);
    operator_name op = written_operator(work, at);
    if (work.text[at.begin] == 'l' || work.text[at.begin] == 'L')
        op = at.has(node_flag::negated) ? op_not_like : op_like;
    else if (work.text[at.begin] == 'i' || work.text[at.begin] == 'I')
        op = at.has(node_flag::negated) ? op_not_ilike : op_ilike;
    typed_node result = type_against_elements(work, id, op, left, array == code::unknown ? array : element_of(array),
                                              !work.known[right].whole || work.known[right].nullable);
    result.facts |= work.known[right].facts & (fact::stable | fact::volatile_);
    return result;
}

}  // namespace typeschema::inline v0::sql::reader::detail
