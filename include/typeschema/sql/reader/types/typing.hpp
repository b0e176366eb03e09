// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/reader/decode.hpp"
#include "typeschema/sql/reader/types/choose_function.hpp"
#include "typeschema/sql/reader/types/type_problem.hpp"
#include "typeschema/sql/reader/types/type_scope.hpp"

#include <cstdint>
#include <string_view>

namespace typeschema::inline v0::sql::reader {

/// What is known of the value of one node. Facts: stable, volatile_; whole: no element of an array is NULL. `column` is the
/// number of the column it is, from 1, in table `table` of the scope. No default values, as for nodes.
struct typed_node {
    type_code type;
    std::uint8_t facts;
    bool nullable;
    bool whole;
    std::uint8_t table;
    std::uint16_t column;
    std::int32_t modifier;
};

namespace detail {

// What only queries have, and where they have it.
namespace may {
inline constexpr std::uint8_t aggregates = 1, windows = 2, queries = 4, rows = 8;
}  // namespace may

// Facts that only queries ask for: what is in an expression.
namespace has {
inline constexpr std::uint8_t aggregate = 16, window = 32, ungrouped = 64, rows = 128;
}  // namespace has

/// The work on one text: its nodes, what is known of each so far, and the first problem. Those who type a node return it.
struct typing {
    const char* text;
    const node* nodes;
    typed_node* known;
    const type_scope* scope;
    const made_types* made;
    type_problem problem{};
    std::uint8_t since = 0;
    std::uint8_t allowed = 0;  // of detail::may
    call_kind called = call_kind::function;
    bool gave_rows = false;

    [[nodiscard]] constexpr bool failed() const { return problem.why != type_error::none; }

    constexpr void needs(std::uint8_t major) {
        if (since < major)
            since = major;
    }

    constexpr typed_node fail(type_error why, node_id at, type_code left = code::none, type_code right = code::none) {
        if (!failed())
            problem = {why, at, left, right};
        return {code::none, 0, true, false, 0, 0, modifier::none};
    }

    static constexpr typed_node value(type_code type, bool nullable, std::uint8_t facts = 0,
                                      std::int32_t modifier = modifier::none) {
        return {type, facts, nullable, false, 0, 0, modifier};
    }

    [[nodiscard]] constexpr node_id child(node_id of, std::uint32_t number) const {
        node_id at = nodes[of].first;
        for (; number != 0 && at != 0; --number)
            at = nodes[at].next;
        return at;
    }
    [[nodiscard]] constexpr bool foreign(type_code t) const { return made->is_foreign(t); }

    /// A literal whose type is open becomes one of this type; what it was is kept where the literal stands.
    constexpr void settle(node_id id, type_code type) {
        if (known[id].type == code::unknown)
            known[id].type = type;
    }

    /// False when the value can be no condition, which is told then.
    constexpr bool is_condition(node_id id) {
        const type_code type = known[id].type;
        if (type == code::boolean)
            return true;
        if (type == code::unknown || made->base_of(type) == code::boolean) {
            settle(id, code::boolean);
            return true;
        }
        fail(foreign(type) ? type_error::not_understood : type_error::not_boolean, id, type);
        return false;
    }

    /// The result of a function or operator of which these facts are known, over arguments from `first` on.
    [[nodiscard]] constexpr typed_node result_of(type_code type, std::uint8_t facts, node_id first,
                                                 std::uint32_t count) const {
        std::uint8_t all = facts;
        bool nullable = false;
        for (; count != 0; --count, first = nodes[first].next) {
            all |= known[first].facts;
            nullable |= known[first].nullable;
        }
        nullable = (facts & fact::never_null) == 0 && (nullable || (facts & fact::sometimes_null) != 0);
        return value(type, nullable, static_cast<std::uint8_t>(all & (fact::stable | fact::volatile_)));
    }

    constexpr void settle_arguments(const chosen_function& found, const node_id* arguments, std::uint32_t count,
                                    bool spread) {
        std::uint32_t i = 0;
        while (i < count && known[arguments[i]].type != code::unknown)
            ++i;
        if (i == count)
            return;
        signature s;
        const char* at = found.at;
        read_signature(at, s);
        for (; i < count; ++i)
            if (const type_code declared = s.at(i, spread); declared != code::any && !is_polymorphic(declared))
                settle(arguments[i], declared);
    }

    /// A call of one of PostgreSQL's functions, by name, with the arguments in the order in which they are told.
    constexpr typed_node call_of(node_id at, const char* record, const node_id* arguments, std::uint32_t count,
                                 bool spread, bool aggregates = false) {
        type_code types[most_arguments] = {};
        std::uint8_t facts = 0;
        bool nullable = false;
        for (std::uint32_t i = 0; i < count; ++i) {
            const typed_node& argument = known[arguments[i]];
            types[i] = argument.type;
            facts |= argument.facts;
            nullable |= argument.nullable;
            if (foreign(argument.type) || element_of(argument.type) == code::record ||
                argument.type == array_of(code::unknown))
                return fail(type_error::not_understood, at, argument.type);
        }
        const chosen_function found = choose_function(*made, record, {types, count, spread});
        if (found.outcome == choice::none)
            return fail(type_error::no_function, at, count > 0 ? types[0] : code::none,
                        count > 1 ? types[1] : code::none);
        if (found.outcome != choice::found)
            return fail(type_error::ambiguous, at, count > 0 ? types[0] : code::none,
                        count > 1 ? types[1] : code::none);
        if ((found.rows && (allowed & may::rows) == 0) || (found.kind != call_kind::function && !aggregates))
            return fail(type_error::not_allowed_here, at);
        called = found.kind;
        gave_rows = found.rows;
        if (element_of(found.result) == code::other || element_of(found.result) == code::record)
            return fail(type_error::not_understood, at);
        needs(found.since);
        settle_arguments(found, arguments, count, spread);
        nullable =
            (found.facts & fact::never_null) != 0 ? !spread : nullable || (found.facts & fact::sometimes_null) != 0;
        return value(found.result, nullable,
                     static_cast<std::uint8_t>((facts | found.facts) & (fact::stable | fact::volatile_)));
    }
    constexpr typed_node call_named(node_id at, std::string_view name, const node_id* arguments, std::uint32_t count) {
        const auto size = static_cast<std::uint32_t>(name.size());
        return call_of(at, find_record(meta::hash32(name.data(), size), name.data(), size), arguments, count, true);
    }
};

/// An operator as one writes it, with its hash.
struct operator_name {
    const char* text;
    std::uint32_t size;
    std::uint32_t hash;
};
constexpr operator_name operator_named(std::string_view text) {
    const auto size = static_cast<std::uint32_t>(text.size());
    return {text.data(), size, meta::hash32(text.data(), size)};
}

/// The result of an operator between two types; `at` is told when there is none.
constexpr operation operator_for(typing& work, node_id at, const operator_name& op, type_code left, type_code right) {
    const made_types& made = *work.made;
    const type_code l = left < 0x100 ? left : made.base_of(left), r = right < 0x100 ? right : made.base_of(right);
    if (l < 0x80 && r < 0x80 && l != code::record && r != code::record) {
        const operation found = find_operator(op.text, op.size, op.hash, l, r);
        if (found.result == code::none)
            work.fail(type_error::no_operator, at, left, right);
        // A family of types tells a domain from what it stands on.
        else if ((l != left || r != right) && (category_of(l) == 'R' || category_of(r) == 'R'))
            work.fail(type_error::not_understood, at, left, right);
        return found;
    }
    if (work.foreign(left) || work.foreign(right) || made.category(l) == 'C' || made.category(r) == 'C' ||
        element_of(l) == code::record || element_of(r) == code::record || l == array_of(code::unknown) ||
        r == array_of(code::unknown)) {
        work.fail(type_error::not_understood, at, left, right);
        return {};
    }
    const char* const record = find_record(op.hash, op.text, op.size, '*');
    if (record == nullptr) {
        work.fail(type_error::no_operator, at, left, right);
        return {};
    }
    const type_code types[] = {left, right};
    const chosen_function found = choose_function(made, record, {types, 2});
    if (found.outcome != choice::found) {
        work.fail(found.outcome == choice::none ? type_error::no_operator : type_error::ambiguous, at, left, right);
        return {};
    }
    return {found.result, found.facts, left == code::unknown ? right : left};
}

}  // namespace detail

}  // namespace typeschema::inline v0::sql::reader
