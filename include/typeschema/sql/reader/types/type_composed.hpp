// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/reader/types/type_constants.hpp"
#include "typeschema/sql/reader/types/type_operators.hpp"

#include <cstdint>

namespace typeschema::inline v0::sql::reader::detail {

// Several values that become one type, whose modifier stays where all have it.
class alternatives {
public:
    constexpr explicit alternatives(typing& work) : work_(&work), common_(*work.made) {}

    constexpr void add(node_id id) {
        const typed_node& value = work_->known[id];
        undecided_ |= work_->foreign(value.type) || element_of(value.type) == code::record ||
                      value.type == array_of(code::unknown);
        common_.add(value.type);
        nullable_ |= value.nullable;
        all_nullable_ &= value.nullable;
        whole_ &= value.whole;
        facts_ |= value.facts;
        same_ &= count_ == 0 || (value.type == type_ && value.modifier == modifier_);
        type_ = value.type;
        modifier_ = value.modifier;
        ++count_;
    }

    /// The common type, or a problem at `at`. A value that does not become it unasked is one too.
    constexpr type_code type(node_id at) {
        if (undecided_)
            work_->fail(type_error::not_understood, at);
        const type_code type = common_.type();
        if (type == code::none)
            work_->fail(type_error::unlike_types, at);
        return type;
    }
    constexpr void settle(node_id id, type_code type) {
        const type_code from = work_->known[id].type;
        if (from == type)
            return;
        const cast_path path = path_of(*work_->made, from, type, cast_context::implicit);
        if (path.way == cast_way::none)
            work_->fail(type_error::unlike_types, id, from, type);
        facts_ |= path.facts;
        nullable_ |= (path.facts & fact::sometimes_null) != 0;
        work_->settle(id, type);
    }

    [[nodiscard]] constexpr typed_node result(type_code type, bool nullable) const {
        typed_node made = typing::value(type, nullable, facts_ & (fact::stable | fact::volatile_),
                                        same_ && type == type_ ? modifier_ : modifier::none);
        made.whole = whole_;
        return made;
    }
    [[nodiscard]] constexpr bool nullable() const { return nullable_; }
    [[nodiscard]] constexpr bool all_nullable() const { return all_nullable_; }

private:
    typing* work_;
    common_type common_;
    bool nullable_ = false, all_nullable_ = true, whole_ = true, same_ = true, undecided_ = false;
    std::uint8_t facts_ = 0;
    type_code type_ = code::none;
    std::int32_t modifier_ = modifier::none;
    std::uint32_t count_ = 0;
};

// Elements of unlike types are no problem yet: a cast may follow, array[1, 'a']::text[].
constexpr typed_node type_array(typing& work, node_id id) {
    const node_id first = work.nodes[id].first;
    typed_node made = typing::value(array_of(code::unknown), false);
    made.whole = true;
    if (first == 0)
        return made;
    alternatives items(work);
    for (node_id item = first; item != 0; item = work.nodes[item].next)
        items.add(item);
    made.whole = !items.nullable();
    const type_problem before = work.problem;
    const type_code type = items.type(id);
    for (node_id item = first; item != 0 && !work.failed(); item = work.nodes[item].next)
        items.settle(item, type);
    if (work.failed()) {
        work.problem = before;
        return made;
    }
    if (is_array(type))  // of arrays: one more dimension of the same type
        for (node_id item = first; item != 0; item = work.nodes[item].next)
            made.whole &= work.known[item].whole;
    const std::int32_t kept = items.result(type, false).modifier;
    const bool whole = made.whole;
    made = typing::value(is_array(type) ? type : array_of(type), false, items.result(type, false).facts, kept);
    made.whole = whole;
    return made;
}

constexpr typed_node type_coalesce(typing& work, node_id id) {
    alternatives values(work);
    for (node_id at = work.nodes[id].first; at != 0; at = work.nodes[at].next)
        values.add(at);
    const type_code type = values.type(id);
    for (node_id at = work.nodes[id].first; at != 0 && !work.failed(); at = work.nodes[at].next)
        values.settle(at, type);
    return work.failed() ? work.fail(work.problem.why, id) : values.result(type, values.all_nullable());
}

// GREATEST and LEAST leave NULL out, and need an order.
constexpr typed_node type_greatest(typing& work, node_id id) {
    const typed_node made = type_coalesce(work, id);
    if (work.failed())
        return made;
    const operation less = operator_for(work, id, op_less, made.type, made.type);
    if (less.result == code::none)
        work.problem = {type_error::not_understood, id, made.type};  // PostgreSQL stops when the value is asked for
    return made;
}

constexpr typed_node type_nullif(typing& work, node_id id) {
    const node_id left = work.nodes[id].first, right = work.nodes[left].next;
    const typed_node &l = work.known[left], &r = work.known[right];
    const type_code a = work.made->base_of(l.type), b = work.made->base_of(r.type);
    const operation compared = operator_for(work, id, op_equal, l.type, r.type);
    if (work.failed())
        return work.fail(work.problem.why, id);
    if (compared.result != code::boolean)
        return work.fail(type_error::not_boolean, id, compared.result);
    type_code type = l.type == code::unknown ? r.type : l.type;
    if (a < 0x80 && b < 0x80)
        type = operator_for(work, id, op_nullif, a, b).result;
    if (type == code::none || (type != l.type && l.type >= 0x100))
        return work.fail(type_error::not_understood, id);
    return typing::value(type, true, (compared.facts | l.facts | r.facts) & (fact::stable | fact::volatile_),
                         type == l.type ? l.modifier : modifier::none);
}

constexpr typed_node type_case(typing& work, node_id id) {
    const node& at = work.nodes[id];
    node_id branch = at.first, operand = 0;
    if (at.has(node_flag::has_operand)) {
        operand = branch;
        branch = work.nodes[branch].next;
        work.settle(operand, code::text);
    }
    // ELSE counts first where the types are compared (transformCaseExpr() of parse_expr.c).
    alternatives results(work);
    std::uint8_t facts = operand == 0 ? 0 : work.known[operand].facts;
    bool has_else = false;
    for (node_id b = branch; b != 0; b = work.nodes[b].next)
        if (work.nodes[b].kind != node_kind::case_when) {
            results.add(b);
            has_else = true;
        }
    for (node_id b = branch; b != 0 && !work.failed(); b = work.nodes[b].next) {
        if (work.nodes[b].kind != node_kind::case_when)
            continue;
        const node_id when = work.nodes[b].first;
        results.add(work.nodes[when].next);
        facts |= work.known[when].facts;
        if (operand == 0) {
            work.is_condition(when);
        } else {
            const typed_node same = type_between_two(work, when, op_equal, operand, when);
            facts |= same.facts;
            if (!work.failed() && same.type != code::boolean)
                work.fail(type_error::not_boolean, when, same.type);
        }
    }
    if (work.failed())
        return work.fail(work.problem.why, id);
    const type_code type = results.type(id);
    for (node_id b = branch; b != 0 && !work.failed(); b = work.nodes[b].next)
        results.settle(work.nodes[b].kind == node_kind::case_when ? work.nodes[work.nodes[b].first].next : b, type);
    if (work.failed())
        return work.fail(work.problem.why, id);
    typed_node made = results.result(type, results.nullable() || !has_else);
    made.facts |= facts & (fact::stable | fact::volatile_);
    if (!has_else)
        made.modifier = modifier::none;
    return made;
}

// a[1]: PostgreSQL takes subscripts behind each other as one, and a slice among them makes all of them slices.
constexpr typed_node type_subscript(typing& work, node_id id) {
    const node& at = work.nodes[id];
    const node_id container = at.first;
    node_id root = container;
    bool slice = at.kind == node_kind::slice;
    for (; work.nodes[root].kind == node_kind::subscript || work.nodes[root].kind == node_kind::slice;
         root = work.nodes[root].first)
        slice |= work.nodes[root].kind == node_kind::slice;
    const typed_node& whole = work.known[root];
    const type_code base = work.made->base_of(whole.type);
    if (base == code::jsonb && !slice) {
        const type_code index = work.made->base_of(work.known[work.nodes[container].next].type);
        if (index != code::unknown && index != code::text && index != code::integer)
            return work.fail(type_error::not_understood, id);
        return typing::value(code::jsonb, true,
                             work.known[container].facts | work.known[work.nodes[container].next].facts);
    }
    if (work.foreign(base) || !is_array(base) || base == array_of(code::unknown))
        return work.fail(is_array(base) || base >= 0x100 || base == code::name || base == code::record
                             ? type_error::not_understood
                             : type_error::unlike_types,
                         id, base);
    std::uint8_t facts = work.known[container].facts;
    for (node_id bound = work.nodes[container].next; bound != 0; bound = work.nodes[bound].next) {
        if (work.nodes[bound].kind == node_kind::none)
            continue;
        if (!can_coerce(*work.made, work.known[bound].type, code::integer, cast_context::assignment))
            return work.fail(type_error::unlike_types, bound, work.known[bound].type, code::integer);
        facts |= work.known[bound].facts;
        work.settle(bound, code::integer);
    }
    return typing::value(slice ? base : element_of(base), true, facts, whole.modifier);
}

}  // namespace typeschema::inline v0::sql::reader::detail
