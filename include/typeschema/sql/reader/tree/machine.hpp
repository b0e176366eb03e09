// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/reader/lexer.hpp"
#include "typeschema/sql/reader/tree/keyword.hpp"
#include "typeschema/sql/reader/tree/tree.hpp"

#include <cstdint>
#include <string_view>

namespace typeschema::inline v0::sql::reader::detail {

struct machine;

// What reads on once the child of a construct, or the next token, is there.
using continuation = void (*)(machine&);

// The ranks of operators, from loose to tight (PostgreSQL manual, 4.1.6). A construct that is no operator has rank 0.
namespace rank {
inline constexpr std::uint8_t none = 0, or_ = 1, and_ = 2, not_ = 3, is = 4, compare = 5, like = 6, other = 8, add = 9,
                              multiply = 10, power = 11, at = 12, collate = 13, sign = 14;
}  // namespace rank

// An open construct: the node that it will be, the children that it has, and what goes on with it. An operator (its rank is
// not 0) waits for its right side.
struct frame {
    continuation go_on;
    node_kind kind;
    std::uint8_t form;
    std::uint8_t flags;
    std::uint8_t rank;
    std::uint32_t begin;
    std::uint32_t length;
    std::uint32_t hash;
    node_id first;
    node_id last;
    node_id extra;  // children that go behind the last one; what else a construct must remember
};

enum class reading : std::uint8_t {
    operand,    // an expression or a part of one must begin
    reference,  // behind an operand that may be subscripted
    value,      // behind any other operand
    construct,  // the innermost construct goes on, with `value` as its newest child or 0
    // What other files read: they are not called, for calls would pile up as a text nests.
    query,        // a query begins: WITH or a body
    wider_query,  // `value` is a query in parentheses that goes on: it is the body of another
    with,
    body,  // SELECT, VALUES, TABLE or a query in parentheses
    from_item,
    group_item,
    done
};

inline constexpr std::uint32_t max_open = 400;  // constructs and operators that may be open at once

// The state between two tokens. It is plain data, so that one evaluation can go on where another one stopped: each compiler
// limits the work of one. The stack is explicit, for the depth of calls has a limit as well.
struct machine {
    lexer at;
    const char* text;
    keyword word = keyword::none;  // of the current token
    std::uint8_t traits = 0;
    reading now = reading::operand;
    std::uint32_t depth = 0;
    std::uint32_t size = 1;
    std::uint32_t room;
    node_id value = 0;
    node* nodes;
    refusal refused;
    frame stack[max_open] = {};

    constexpr machine(std::string_view sql, node* to, std::uint32_t most)
        : at(sql), text(sql.data()), room(most), nodes(to) {}
};

// Finds which word the current token, an identifier, is.
constexpr void classify(machine& p) {
    p.word = keyword::none;
    const std::uint32_t hash = p.at.now.hash;
    std::uint32_t slot = hash & 511;
    std::uint32_t found = 0;
    while ((found = parser_word_index.slot[slot]) != 0 && parser_words[found - 1].hash != hash)
        slot = (slot + 1) & 511;
    if (found == 0)
        return;
    const keyword_row& row = parser_words[found - 1];
    std::uint32_t rest = row.size;
    if (p.at.now.length != rest)
        return;
    const char* const written = p.text + p.at.now.begin;
    const char* const stored = row.text;
    while (rest != 0 && byte_table.folded[static_cast<unsigned char>(written[rest - 1])] ==
                            static_cast<unsigned char>(stored[rest - 1]))
        --rest;
    if (rest != 0)
        return;
    p.word = row.id;
    p.traits = row.traits;
}

// On to the next token.
constexpr void take(machine& p) {
    p.at.next();
    if (p.at.now.kind == token_kind::identifier)
        classify(p);
    else
        p.word = keyword::none;
}

constexpr bool failed(const machine& p) {
    return p.refused.why != syntax_error::none;
}

constexpr void refuse(machine& p, syntax_error why, std::uint32_t begin, std::uint32_t length) {
    if (!failed(p))
        p.refused = {why, lex_error::none, begin, length};
}

// Refuses the current token; at the end of the text and at what is no token, that is the reason.
constexpr void refuse(machine& p, syntax_error why = syntax_error::unexpected_token) {
    const token& seen = p.at.now;
    if (seen.kind == token_kind::error && !failed(p)) {
        refuse(p, syntax_error::lexical, seen.begin, seen.length);
        p.refused.lexical = seen.error;
        return;
    }
    if (seen.kind == token_kind::end && why == syntax_error::unexpected_token)
        why = syntax_error::unexpected_end;
    refuse(p, why, seen.begin, seen.length);
}

constexpr bool takes(machine& p, keyword wanted) {
    const bool seen = p.word == wanted;
    if (seen)
        take(p);
    return seen;
}

constexpr bool takes(machine& p, token_kind wanted) {
    const bool seen = p.at.now.kind == wanted;
    if (seen)
        take(p);
    return seen;
}

// Takes what must stand here.
template <class Wanted>
constexpr bool expects(machine& p, Wanted wanted) {
    const bool seen = takes(p, wanted);
    if (!seen)
        refuse(p);
    return seen;
}

constexpr node_id add(machine& p, const node& made) {
    if (p.size == p.room) {
        refuse(p, syntax_error::too_long, made.begin, made.length);
        return p.size - 1;
    }
    p.nodes[p.size] = made;
    return p.size++;
}

// A node without children for the current token, which is taken.
constexpr node_id leaf(machine& p, node_kind kind, std::uint8_t form = 0, std::uint8_t flags = 0) {
    const token& seen = p.at.now;
    const node_id made = add(p, {kind, form, flags, seen.begin, seen.length, seen.hash, 0, 0});
    take(p);
    return made;
}

constexpr void push(machine& p, const frame& opened) {
    if (p.depth == max_open)
        return refuse(p, syntax_error::too_deep, opened.begin, opened.length);
    p.stack[p.depth++] = opened;
}

// Opens a construct with `where` as its token.
constexpr void open(machine& p, continuation go_on, node_kind kind, const token& where, std::uint8_t form = 0,
                    std::uint8_t flags = 0) {
    push(p, {go_on, kind, form, flags, rank::none, where.begin, where.length, where.hash, 0, 0, 0});
}

constexpr frame& top(machine& p) {
    return p.stack[p.depth - 1];
}

constexpr void append(machine& p, frame& to, node_id child) {
    if (to.last == 0)
        to.first = child;
    else
        p.nodes[to.last].next = child;
    to.last = child;
}

// Makes the innermost construct the node that it stands for, and that the newest value.
constexpr void close(machine& p) {
    const frame& done = p.stack[--p.depth];
    p.value = add(p, {done.kind, done.form, done.flags, done.begin, done.length, done.hash, done.first, 0});
}

// The same for a construct that is an operand: what follows may be an operator.
constexpr void close_operand(machine& p, reading then = reading::value) {
    close(p);
    p.now = then;
}

// The construct under this one goes on with it.
constexpr void close_child(machine& p) {
    close_operand(p, reading::construct);
}

// The next child is an expression.
constexpr void read_expression(machine& p, continuation then) {
    top(p).go_on = then;
    p.now = reading::operand;
}

// Takes the right side into the innermost operator and makes it a value.
constexpr void reduce(machine& p) {
    frame& done = p.stack[--p.depth];
    if (done.last == 0)
        done.first = p.value;
    else
        p.nodes[done.last].next = p.value;
    if (done.extra != 0)
        p.nodes[p.value].next = done.extra;
    if (p.size == p.room)
        return refuse(p, syntax_error::too_long, done.begin, done.length);
    p.nodes[p.size] = {done.kind, done.form, done.flags, done.begin, done.length, done.hash, done.first, 0};
    p.value = p.size++;
}

// Whether the current token is a name: of a column or a table, of a function or a type, of anything behind AS or a dot.
constexpr bool is_column_name(const machine& p) {
    return p.at.now.kind == token_kind::quoted_identifier ||
           (p.at.now.kind == token_kind::identifier &&
            (p.word == keyword::none || (p.traits & word_trait::category) < 2));
}
constexpr bool is_function_name(const machine& p) {
    return p.at.now.kind == token_kind::quoted_identifier ||
           (p.at.now.kind == token_kind::identifier &&
            (p.word == keyword::none || (p.traits & word_trait::category & 1) == 0));
}
constexpr bool is_any_name(const machine& p) {
    return p.at.now.kind == token_kind::quoted_identifier || p.at.now.kind == token_kind::identifier;
}

// A constant in quotes as the grammar means it, without a letter before it but E.
constexpr bool is_plain_string(const token& seen) {
    return seen.kind == token_kind::string || seen.kind == token_kind::escape_string ||
           seen.kind == token_kind::dollar_string;
}

// Takes a name where every word is one: behind a dot, behind AS. PostgreSQL's grammar reads a few pairs as one word, which is
// no name then: a.not in.
constexpr void take_label(machine& p) {
    if (p.at.now.kind == token_kind::national_string)
        return refuse(p, syntax_error::not_read);
    if (!is_any_name(p))
        return refuse(p, syntax_error::missing_name);
    const keyword word = p.word;
    take(p);
    const keyword next = p.word;
    const bool pair =
        (word == keyword::not_ && (next == keyword::between || next == keyword::in || next == keyword::like ||
                                   next == keyword::ilike || next == keyword::similar)) ||
        (word == keyword::nulls && (next == keyword::first || next == keyword::last)) ||
        (word == keyword::with && (next == keyword::time || next == keyword::ordinality));
    if (pair)
        refuse(p);
}

// Reads .b.c behind a name: the parts but the last become nodes, the last one is left in `last`. Gives the first part's node.
constexpr node_id read_parts(machine& p, token& last) {
    node_id first = 0, before = 0;
    while (!failed(p) && p.at.now.kind == token_kind::dot) {
        take(p);
        const node_id part = add(p, {node_kind::name_part, 0, 0, last.begin, last.length, last.hash, 0, 0});
        if (before == 0)
            first = part;
        else
            p.nodes[before].next = part;
        before = part;
        last = p.at.now;
        if (last.kind == token_kind::op && last.length == 1 && p.text[last.begin] == '*')
            break;
        take_label(p);
    }
    return first;
}

}  // namespace typeschema::inline v0::sql::reader::detail
