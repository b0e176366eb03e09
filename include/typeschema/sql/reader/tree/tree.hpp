// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/reader/token.hpp"
#include "typeschema/sql/reader/tree/refusal.hpp"

#include <cstdint>
#include <string_view>

namespace typeschema::inline v0::sql::reader {

/// A node's place in its tree's array; 0 is no node.
using node_id = std::uint32_t;

/// What a node is. Each line says what `token` stands for (begin, length, hash), what `form` and `flags` hold, and which
/// children there are in their order; [x] may be missing, x... is any number. `expression` is any kind up to `grouping`.
/// A name written a.b.c has the last part as its token, and the parts before it as children of kind `name_part`, outermost
/// first; "parts..." stands for them. Parentheses leave no node.
enum class node_kind : std::uint8_t {
    none,  // the node 0, and a bound that a slice leaves out

    // Constants
    null_value,
    true_value,
    false_value,
    integer,        // token: the number; too large for an int, it is a bigint or a numeric
    decimal,        // token: the number
    string,         // token: the constant with its quotes, for put_string(); form: its token_kind
    bit_string,     // token: the constant; form: token_kind bit_string or hex_string
    typed_literal,  // date '2020-01-01'. token: the constant; children: type_name, string
    parameter,      // $1. token; hash: its number

    // Names
    column,       // token: last part; children: parts...
    all_columns,  // * or t.*. token: the star; children: parts...
    field,        // (e).f, a.b[1].f. token: the field; children: expression
    all_fields,   // (e).*. token: the star; children: expression
    subscript,    // e[1]. token: the bracket; children: expression, index
    slice,        // e[1:2]. token: the bracket; children: expression, lower or none, upper or none

    // Operators
    unary,          // -a. token: the operator; form: operator_form; children: operand, parts... of operator(schema.-)
    binary,         // a + b. token: the operator; form: operator_form; children: left, right, parts...
    and_,           // token: the first AND; children: two or more, a chain of AND is one node
    or_,            // token: the first OR; children: two or more
    not_,           // children: operand
    is_test,        // a is [not] true. token: IS, ISNULL or NOTNULL; form: is_form; flags: negated; children: operand
    distinct_from,  // a is [not] distinct from b. token: IS; flags: negated; children: left, right
    between,        // token: BETWEEN; flags: negated, symmetric; children: value, low, high
    in_list,        // token: IN; flags: negated; children: value, one or more items
    in_query,       // token: IN; flags: negated; children: value, query
    like,          // token: LIKE, ILIKE or SIMILAR; form: like_form; flags: negated; children: value, pattern, [escape]
    quantified,    // a = any (b). token: the operator, or LIKE or ILIKE (flags: negated); form: quantifier_form;
                   // children: left, query or expression of an array, parts...
    cast,          // a::t, cast(a as t). token: :: or CAST; children: value, type_name
    collate,       // token: the collation's last part; children: value, parts...
    at_time_zone,  // token: AT; children: value, zone
    overlaps,      // token: OVERLAPS; children: row, row

    // Composed values
    array,        // array[1, 2]; token: ARRAY, or [ of an inner one; children: items..., all of kind `array` or none
    array_query,  // array(select ...). token: ARRAY; children: query
    subquery,     // (select ...) as one value. token: the parenthesis; children: query
    exists,       // token; children: query
    row,          // row(a, b), (a, b). token: ROW or the parenthesis; flags: explicit_row; children: items...
    case_,        // token; flags: has_operand, has_else; children: [operand], case_when..., [else]
    case_when,    // token: WHEN; children: condition or value, result
    coalesce,     // token; children: one or more
    nullif,       // token; children: two
    greatest,     // token; children: one or more
    least,        // token; children: one or more

    // Calls
    call,       // f(a, b). token: last part of the name; flags: distinct, star, within_group; children: parts...,
                // arguments (expression, named_argument, variadic)..., [order_by], [filter], [window]
    extract,    // extract(year from a). token: the field (a name or a string constant); children: expression
    position,   // position(a in b). token; children: a, b
    substring,  // token; form: substring_form; children in the order of the form
    overlay,    // overlay(a placing b from c [for d]). token; children: a, b, c, [d]; overlay(a, b, c) is a call
    trim,       // trim([both] [b] from a, c). token; form: trim_form; flags: characters_first (b from); children: in
                // written order
    normalize,  // normalize(a [, nfc]). token; form: normal_form; children: expression
    collation_for,  // collation for (a). token; children: expression
    current_value,  // current_date, user. token; form: current_form; children: [integer: the precision]
    grouping,       // grouping(a, b). token; children: one or more

    // Parts of expressions
    name_part,       // token: one name
    named_argument,  // a => 1, a := 1. token: the name; children: expression
    variadic,        // variadic a. token; children: expression or named_argument
    type_name,       // numeric(10, 2)[]. token: all of it, from its first word to its last bracket; form: type_form;
                     // hash: fields of an interval (interval_field bits), else of the name's last part as stored;
    // flags: array dimensions; children: parts... with the last one too (form `named` only), type_modifier...
    type_modifier,  // token: a number, string or name; flags: negated for -2
    filter,         // filter (where a). token; children: expression
    window,         // over (...), over w; a definition of WINDOW. token: OVER, or the defined name; form: window_form;
                    // children: [name_part: the window built on], [partition_by], [order_by], [frame]
    partition_by,   // token; children: one or more
    frame,  // token: RANGE, ROWS or GROUPS; form: frame_form; flags: exclude_*; children: frame_bound, [frame_bound]
    frame_bound,  // token: the first word of it; form: bound_form; children: [expression]
    order_by,     // token: ORDER; children: sort_key...
    sort_key,     // token: the expression's first, or the operator of USING; form: sort_form; flags: nulls_first,
                  // nulls_last; children: expression, parts... of the operator

    // Queries
    query,          // a whole query, as it stands alone or in parentheses. token: its first; children: [with], body,
                    // [order_by], [limit], [offset], locking... body: select, values, table_query, set_operation, query
    with,           // token; flags: recursive; children: cte...
    cte,            // token: its name; form: materialised_form; children: name_part... (its columns), query
    set_operation,  // token: UNION, INTERSECT or EXCEPT; form: set_form; flags: all; children: body, body
    select,       // token; flags: all; children: [distinct], targets, [from], [where], [group_by], [having], [windows]
    values,       // token; children: row...
    table_query,  // table t. token: TABLE; children: table
    distinct,     // token; children: expressions of ON...
    targets,      // children: target...
    target,       // token: the alias, length 0 when none is written; children: expression
    from,         // token; children: from item...: table, from_query, from_call, join or from_join
    table,        // token: last part; flags: only; children: parts..., [alias]
    from_query,   // (select ...) a. token: the parenthesis; flags: lateral; children: query, [alias]
    from_call,  // f(a) [with ordinality]. token: its name; flags: lateral, ordinality; children: expression (call or one
                // of the functions with syntax of their own), [alias]
    from_join,     // (a join b on c) d. token: the parenthesis; children: join, alias
    alias,         // token: the name; children: name_part..., or alias_column... of a function that returns records
    alias_column,  // token: the name; children: type_name
    join,          // token: JOIN; form: join_form; flags: natural; children: from item, from item, [join_on or using_]
    join_on,       // token; children: expression
    using_,        // token; children: name_part...
    where,         // token; children: expression
    group_by,      // token; flags: distinct; children: expression or grouping_set...
    grouping_set,  // token; form: grouping_form; children: expression, row or grouping_set...
    having,        // token; children: expression
    windows,       // token: WINDOW; children: window...
    limit,  // token: LIMIT or FETCH; form: 1 for FETCH; flags: all (no limit, no child), with_ties; children: [expression]
    offset,   // token; children: expression
    locking,  // token: FOR; form: locking_form; flags: no_wait, skip_locked; children: name_part...
};

/// Flags of nodes; each kind says which it uses. Kinds that never meet share bits.
namespace node_flag {
inline constexpr std::uint8_t negated = 1, symmetric = 2, explicit_row = 1, has_operand = 1, has_else = 2, distinct = 1,
                              star = 2, within_group = 4, nulls_first = 1, nulls_last = 2, all = 2, recursive = 1,
                              only = 1, lateral = 1, ordinality = 2, natural = 1, with_ties = 1, no_wait = 1,
                              skip_locked = 2, exclude_current_row = 1, exclude_group = 2, exclude_ties = 4,
                              exclude_no_others = 8, characters_first = 1;
}  // namespace node_flag

/// Which operator: those with a precedence of their own by name, `other` for the rest, `qualified` for operator(...).
enum class operator_form : std::uint8_t {
    other,
    qualified,
    plus,
    minus,
    times,
    divide,
    modulo,
    power,
    less,
    greater,
    equal,
    less_equal,
    greater_equal,
    not_equal
};
enum class is_form : std::uint8_t { null, true_, false_, unknown, document, normalized, nfc, nfd, nfkc, nfkd };
enum class like_form : std::uint8_t { like, ilike, similar };
enum class quantifier_form : std::uint8_t { any, all };
/// What follows the text: a list of arguments, FROM, FOR, FROM FOR, FOR FROM, SIMILAR ESCAPE.
enum class substring_form : std::uint8_t { list, from, for_, from_for, for_from, similar };
enum class trim_form : std::uint8_t { both, leading, trailing };
enum class normal_form : std::uint8_t { unsaid, nfc, nfd, nfkc, nfkd };
enum class current_form : std::uint8_t {
    date,
    time,
    timestamp,
    local_time,
    local_timestamp,
    role,
    user,
    session_user,
    plain_user,
    catalog,
    schema
};
/// Types with words of their own in the grammar; `named` for all others. `character` is char too, `national` nchar.
enum class type_form : std::uint8_t {
    named,
    smallint,
    integer,
    bigint,
    real,
    double_precision,
    float_,
    numeric,
    boolean,
    bit,
    bit_varying,
    character,
    character_varying,
    time,
    time_tz,
    timestamp,
    timestamp_tz,
    interval
};
namespace interval_field {
inline constexpr std::uint32_t year = 1, month = 2, day = 4, hour = 8, minute = 16, second = 32;
}  // namespace interval_field
enum class window_form : std::uint8_t { definition, reference };
enum class frame_form : std::uint8_t { range, rows, groups };
enum class bound_form : std::uint8_t { unbounded_preceding, preceding, current_row, following, unbounded_following };
enum class sort_form : std::uint8_t { unsaid, ascending, descending, using_ };
enum class materialised_form : std::uint8_t { unsaid, materialised, not_materialised };
enum class set_form : std::uint8_t { union_, intersect, except };
enum class join_form : std::uint8_t { inner, left, right, full, cross };
enum class grouping_form : std::uint8_t { empty, rollup, cube, sets };
enum class locking_form : std::uint8_t { update, no_key_update, share, key_share };

/// One node. Children come before their parent in the array, and a node's whole subtree is one run that ends at it: who goes
/// through the array in order meets operands before operators. No default values, for g++ makes arrays of such faster.
struct node {
    node_kind kind;
    std::uint8_t form;
    std::uint8_t flags;
    std::uint32_t begin;   // first byte of its token in the text
    std::uint32_t length;  // bytes of its token
    std::uint32_t hash;    // token::hash of a name or an operator
    node_id first;         // first child
    node_id next;          // next child of the same parent

    [[nodiscard]] constexpr std::string_view in(std::string_view sql) const { return {sql.data() + begin, length}; }
    [[nodiscard]] constexpr bool has(std::uint8_t flag) const { return (flags & flag) != 0; }
};

/// A text as it was read: its nodes, of which [1, size) count, and the last is the root; or why and where it was refused.
/// The nodes are the owner's; this only looks at them.
struct tree {
    const node* nodes = nullptr;
    std::uint32_t size = 0;
    refusal refused;

    [[nodiscard]] constexpr bool ok() const { return refused.why == syntax_error::none; }
    [[nodiscard]] constexpr node_id root() const { return size - 1; }
    [[nodiscard]] constexpr const node& operator[](node_id id) const { return nodes[id]; }
};

}  // namespace typeschema::inline v0::sql::reader
