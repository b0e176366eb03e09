// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/reader/types/type_calls.hpp"
#include "typeschema/sql/reader/types/type_composed.hpp"

#include <cstdint>

namespace typeschema::inline v0::sql::reader {

namespace detail {

/// Nodes that one evaluation may type: what clang allows it ends not far behind.
inline constexpr std::uint32_t most_typed_nodes = 2048;

constexpr typed_node type_node(typing& work, node_id id) {
    using enum node_kind;
    const node& at = work.nodes[id];
    switch (at.kind) {
        case null_value: return typing::value(code::unknown, true);
        case true_value:
        case false_value: return typing::value(code::boolean, false);
        case integer: return type_integer(work, id, false);
        case decimal: return typing::value(code::numeric, false);
        case string: return typing::value(code::unknown, false);
        case bit_string: return typing::value(code::bit, false);
        case column: return type_column(work, id);
        case unary:
            // PostgreSQL's parser makes one number of a sign and digits.
            if (work.nodes[at.first].kind == integer && at.length == 1 && work.text[at.begin] == '-')
                return type_integer(work, at.first, true);
            return type_unary(work, id);
        case binary: return type_binary(work, id);
        case and_:
        case or_:
        case not_: return type_conditions(work, id);
        case is_test: return type_is_test(work, id);
        case distinct_from: return type_distinct_from(work, id);
        case between: return type_between(work, id);
        case in_list: return type_in_list(work, id);
        case like: return type_like(work, id);
        case quantified: return type_quantified(work, id);
        case cast: return type_cast(work, id);
        case typed_literal: return type_typed_literal(work, id);
        case collate: return type_collate(work, id);
        case row: return typing::value(code::record, false);
        case array: return type_array(work, id);
        case subscript:
        case slice: return type_subscript(work, id);
        case case_: return type_case(work, id);
        case coalesce: return type_coalesce(work, id);
        case greatest:
        case least: return type_greatest(work, id);
        case nullif: return type_nullif(work, id);
        case call: return type_call(work, id);
        case extract: return type_extract(work, id);
        case overlaps: return type_overlaps(work, id);
        case at_time_zone:
        case position:
        case substring:
        case overlay:
        case trim:
        case normalize: return type_spelt_call(work, id);
        case current_value: return type_current_value(work, id);
        case collation_for: return typing::value(code::text, true, fact::stable);
        case parameter:
        case in_query:
        case array_query:
        case subquery:
        case exists:
        case query: return work.fail(type_error::not_allowed_here, id);
        default: return work.fail(type_error::not_understood, id);
    }
}

// Parts of expressions, which their parents look at.
constexpr bool is_part(node_kind kind) {
    using enum node_kind;
    switch (kind) {
        case none:
        case name_part:
        case named_argument:
        case variadic:
        case type_name:
        case type_modifier:
        case case_when:
        case filter:
        case window:
        case partition_by:
        case frame:
        case frame_bound:
        case order_by:
        case sort_key: return true;
        default: return false;
    }
}

struct kinds_of_parts {
    bool is[128] = {};
    constexpr kinds_of_parts() {
        for (unsigned kind = 0; kind < 128; ++kind)
            is[kind] = is_part(static_cast<node_kind>(kind));
    }
};
inline constexpr kinds_of_parts parts;

// A query is refused as a whole, not for what is in it.
constexpr type_problem query_around(const tree& read, type_problem inside) {
    for (node_id id = inside.at; id < read.size; ++id) {
        if (read[id].kind != node_kind::query)
            continue;
        node_id begin = id;
        while (read[begin].first != 0)
            begin = read[begin].first;
        if (begin <= inside.at)
            return {type_error::not_allowed_here, id};
    }
    return inside;
}

}  // namespace detail

/// The type of an expression and what is known of it, or the first problem. For each node that is a value, `known` (as many
/// as the tree has nodes, the owner's) tells the same; a literal whose type was open has the type that it is read as.
struct typed_expression {
    type_code type = code::none;
    std::int32_t modifier = modifier::none;
    std::uint8_t facts = 0;
    bool nullable = true;
    std::uint8_t since = 0;  // the major of PostgreSQL that it needs; 0 where 13 will do
    type_problem problem;

    [[nodiscard]] constexpr bool ok() const { return problem.why == type_error::none; }
};

/// Types a tree that holds an expression, by PostgreSQL's rules (manual, chapter 10), children before their parents.
constexpr typed_expression type_expression(const tree& read, std::string_view text, const type_scope& scope,
                                           const expression_rules& rules, typed_node* known) {
    detail::typing work{text.data(), read.nodes, known, &scope, &scope.made};
    typed_expression result;
    if (read.size > detail::most_typed_nodes) {
        result.problem = {type_error::too_much_work, read.root()};
        return result;
    }
    const node_id root = read.root();
    node_id changing = 0;  // the first that depends on settings or on the time
    for (node_id id = 1; id <= root; ++id) {
        if (detail::parts.is[static_cast<unsigned>(read.nodes[id].kind)])
            continue;
        known[id] = detail::type_node(work, id);
        if (work.failed()) {
            result.problem = detail::query_around(read, work.problem);
            return result;
        }
        if (changing == 0 && known[id].facts != 0)
            changing = id;
    }
    typed_node& whole = known[root];
    if (whole.type == array_of(code::unknown))
        work.fail(type_error::unlike_types, root);
    else if (rules.condition && work.is_condition(root))
        whole.type = code::boolean;
    else if (rules.assigned_to != code::none) {
        if (work.foreign(whole.type) || work.foreign(rules.assigned_to) || whole.type == code::record)
            work.fail(type_error::not_understood, root, whole.type, rules.assigned_to);
        const cast_path path = path_of(scope.made, whole.type, rules.assigned_to, cast_context::assignment);
        if (path.way == cast_way::none)
            work.fail(type_error::unlike_types, root, whole.type, rules.assigned_to);
        whole.facts |= path.facts & fact::stable;
        if (changing == 0 && whole.facts != 0)
            changing = root;
        whole.nullable |= (path.facts & fact::sometimes_null) != 0;
        work.settle(root, rules.assigned_to);
    } else {
        work.settle(root, code::text);
    }
    if (rules.immutable && whole.facts != 0)
        work.fail(type_error::not_immutable, changing);
    result.type = whole.type;
    result.modifier = whole.modifier;
    result.facts = whole.facts;
    result.nullable = whole.nullable;
    result.since = work.since;
    result.problem = work.problem;
    return result;
}

}  // namespace typeschema::inline v0::sql::reader
