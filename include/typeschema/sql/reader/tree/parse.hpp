// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/reader/tree/body.hpp"
#include "typeschema/sql/reader/tree/function.hpp"
#include "typeschema/sql/reader/tree/in.hpp"
#include "typeschema/sql/reader/tree/special.hpp"
#include "typeschema/sql/reader/tree/subscript.hpp"
#include "typeschema/sql/reader/tree/with.hpp"

#include <cstdint>
#include <string_view>

namespace typeschema::inline v0::sql::reader {

namespace detail {

constexpr void null_value(machine& p) {
    constant(p, node_kind::null_value);
}
constexpr void true_value(machine& p) {
    constant(p, node_kind::true_value);
}
constexpr void false_value(machine& p) {
    constant(p, node_kind::false_value);
}
constexpr void not_read(machine& p) {
    refuse(p, syntax_error::not_read);
}
// xmlelement(...), json_value(...): a column may be called so.
constexpr void unread_call(machine& p) {
    if (kind_ahead(p) == token_kind::open_paren)
        refuse(p, syntax_error::not_read);
    else
        word_as_name(p);
}

// What a word does where an operand must begin, and behind one. Words that are not listed are names, or end an expression.
struct word_actions {
    static constexpr std::size_t count = static_cast<std::size_t>(keyword::reserved_word) + 1;

    continuation operand[count] = {};
    continuation operation[count] = {};

    constexpr void begins(keyword word, continuation action) { operand[static_cast<std::size_t>(word)] = action; }
    constexpr void follows(keyword word, continuation action) { operation[static_cast<std::size_t>(word)] = action; }

    constexpr word_actions() {
        begins(keyword::null, null_value);
        begins(keyword::true_, true_value);
        begins(keyword::false_, false_value);
        begins(keyword::case_, case_);
        begins(keyword::cast, detail::cast);
        begins(keyword::array, detail::array);
        begins(keyword::not_, not_);
        begins(keyword::any, quantifier);
        begins(keyword::all, quantifier);
        begins(keyword::user, current<current_form::plain_user>);
        begins(keyword::current_catalog, current<current_form::catalog>);
        begins(keyword::current_date, current<current_form::date>);
        begins(keyword::current_role, current<current_form::role>);
        begins(keyword::current_time, current<current_form::time, true>);
        begins(keyword::current_timestamp, current<current_form::timestamp, true>);
        begins(keyword::current_user, current<current_form::user>);
        begins(keyword::localtime, current<current_form::local_time, true>);
        begins(keyword::localtimestamp, current<current_form::local_timestamp, true>);
        begins(keyword::session_user, current<current_form::session_user>);
        begins(keyword::current_schema, current_schema);
        begins(keyword::collation, collation_for);
        begins(keyword::exists, detail::exists);
        begins(keyword::row, explicit_row);
        begins(keyword::coalesce, detail::coalesce);
        begins(keyword::nullif, detail::nullif);
        begins(keyword::greatest, detail::greatest);
        begins(keyword::least, detail::least);
        begins(keyword::grouping, detail::grouping);
        begins(keyword::extract, detail::extract);
        begins(keyword::position, detail::position);
        begins(keyword::substring, detail::substring);
        begins(keyword::overlay, detail::overlay);
        begins(keyword::trim, detail::trim);
        begins(keyword::normalize, detail::normalize);
        begins(keyword::default_, not_read);
        begins(keyword::unread_call, unread_call);
        for (auto word = static_cast<std::size_t>(keyword::interval);
             word <= static_cast<std::size_t>(keyword::double_); ++word)
            operand[word] = type_operand;
        begins(keyword::operator_, operator_operand);

        follows(keyword::and_, and_then);
        follows(keyword::or_, or_else);
        follows(keyword::is, is_what);
        follows(keyword::isnull, is_null);
        follows(keyword::notnull, is_null);
        follows(keyword::not_, not_what);
        follows(keyword::in, in_plain);
        follows(keyword::like, like_plain);
        follows(keyword::ilike, like_plain);
        follows(keyword::similar, like_plain);
        follows(keyword::between, between_plain);
        follows(keyword::collate, detail::collate);
        follows(keyword::at, detail::at_time_zone);
        follows(keyword::overlaps, detail::overlaps);
        follows(keyword::escape, escape);
        follows(keyword::operator_, qualified_infix);
    }
};

inline constexpr word_actions action_of;

constexpr void word_operand(machine& p) {
    if (const continuation action = action_of.operand[static_cast<std::size_t>(p.word)]; action != nullptr)
        action(p);
    else
        word_as_name(p);
}

// The moves that nearly all of a text is made of are written out here: a call costs g++ as much as all else in a move.

// a + b: what binds as tight or tighter on the left is whole; comparisons have no order among themselves.
constexpr void infix(machine& p) {
    const token& seen = p.at.now;
    const operator_form form = seen.length == 1 ? one_byte_operator.form[static_cast<unsigned char>(p.text[seen.begin])]
                                                : form_of_operator(p.text + seen.begin, seen.length);
    const std::uint8_t own = operator_rank[static_cast<std::size_t>(form)];
    while (p.stack[p.depth - 1].rank > own || (p.stack[p.depth - 1].rank == own && own != rank::compare))
        reduce(p);
    if (p.stack[p.depth - 1].rank == own)
        return refuse(p, syntax_error::not_associative);
    if (p.depth == max_open)
        return refuse(p, syntax_error::too_deep);
    p.stack[p.depth++] = {nullptr,
                          node_kind::binary,
                          static_cast<std::uint8_t>(form),
                          0,
                          own,
                          seen.begin,
                          seen.length,
                          seen.hash,
                          p.value,
                          p.value,
                          0};
    take(p);
    p.now = reading::operand;
}

// A column, a constant, or whatever else can be an operand.
constexpr void operand(machine& p) {
    const token seen = p.at.now;
    node_kind kind = node_kind::column;
    if (seen.kind == token_kind::string)
        kind = node_kind::string;
    else if (seen.kind == token_kind::integer)
        kind = node_kind::integer;
    else if (seen.kind == token_kind::open_paren)
        return parenthesis(p);
    else if (seen.kind != token_kind::identifier && seen.kind != token_kind::quoted_identifier)
        return rare_operand(p);
    else if (p.word != keyword::none)
        return word_operand(p);
    take(p);
    p.now = reading::value;
    if (kind == node_kind::column) {
        const token_kind next = p.at.now.kind;
        if (next == token_kind::dot || next == token_kind::open_paren ||
            (next >= token_kind::string && next <= token_kind::dollar_string))
            return name(p, seen, true, true);
        p.now = reading::reference;
    }
    if (p.size == p.room)
        return refuse(p, syntax_error::too_long);
    p.nodes[p.size] = {kind,        kind == node_kind::column ? std::uint8_t{0} : static_cast<std::uint8_t>(seen.kind),
                       0,           seen.begin,
                       seen.length, seen.hash,
                       0,           0};
    p.value = p.size++;
}

// Behind an operand: an operator, or the expression ends.
constexpr void operation(machine& p) {
    const token_kind kind = p.at.now.kind;
    if (kind == token_kind::op)
        return infix(p);
    if (kind == token_kind::identifier && p.word != keyword::none)
        if (const continuation action = action_of.operation[static_cast<std::size_t>(p.word)]; action != nullptr)
            return action(p);
    if (kind == token_kind::cast)
        return cast_infix(p);
    if (p.now == reading::reference && (kind == token_kind::open_bracket || kind == token_kind::dot))
        return indirection(p);
    while (p.stack[p.depth - 1].rank != rank::none)
        reduce(p);
    p.stack[p.depth - 1].go_on(p);
}

constexpr void part_of_query(machine& p) {
    switch (p.now) {
        case reading::query: return begin_query(p);
        case reading::wider_query: return go_on_with_query(p);
        case reading::with: return begin_with(p);
        case reading::body: return begin_body(p);
        case reading::from_item: return from_item(p);
        default: return group_item(p);
    }
}

// Works on until the text is read or refused, `moves` are done, or a token stands behind the byte `until`.
constexpr void run(machine& p, std::uint32_t moves, std::uint32_t until) {
    for (; p.now != reading::done && p.refused.why == syntax_error::none && moves != 0 && p.at.now.begin <= until;
         --moves) {
        if (p.now == reading::operand)
            operand(p);
        else if (p.now < reading::construct)
            operation(p);
        else if (p.now == reading::construct)
            p.stack[p.depth - 1].go_on(p);
        else
            part_of_query(p);
    }
}

constexpr void in_whole_text(machine& p) {
    if (p.at.now.kind != token_kind::end)
        return refuse(p);
    p.now = reading::done;
}

// `query`: the text is a query; else it is an expression.
constexpr void start(machine& p, bool query) {
    p.stack[0].go_on = in_whole_text;
    p.depth = 1;
    if (p.at.now.kind == token_kind::end)
        return refuse(p, syntax_error::empty_text);
    if (p.at.now.kind == token_kind::identifier)
        classify(p);
    p.now = query ? reading::query : reading::operand;
}

}  // namespace detail

/// What a text is: an expression (a CHECK, a DEFAULT, an index predicate; PostgreSQL manual, 4.2), or a query (SELECT, VALUES or
/// TABLE with all their clauses; chapter 7).
enum class text_kind : std::uint8_t { expression, query };

/// Reads a text into `to`, which has room for `room` nodes, one at least. What the reader does not know is refused, never guessed.
constexpr tree parse(std::string_view sql, text_kind kind, node* to, std::uint32_t room) {
    detail::machine state(sql, to, room);
    detail::start(state, kind == text_kind::query);
    detail::run(state, 0xffffffffu, 0xffffffffu);
    return {to, state.size, state.refused};
}

/// Room for a tree, and the tree when read: `view()` gives it.
template <std::uint32_t Room>
struct parsed_text {
    node nodes[Room] = {};
    std::uint32_t size = 0;
    refusal refused;

    [[nodiscard]] constexpr tree view() const { return {nodes, size, refused}; }
};

/// How much room a text of that many bytes needs at most, rounded up so that few sizes exist.
constexpr std::uint32_t room_for(std::size_t bytes) {
    std::uint32_t room = 64;
    while (room < bytes + 8)
        room *= 4;
    return room;
}

/// Reads a text that is known at compile time, in one evaluation.
template <std::uint32_t Room>
constexpr parsed_text<Room> parse_text(std::string_view sql, text_kind kind) {
    parsed_text<Room> read;
    detail::machine state(sql, read.nodes, Room);
    detail::start(state, kind == text_kind::query);
    detail::run(state, 0xffffffffu, 0xffffffffu);
    read.size = state.size;
    read.refused = state.refused;
    return read;
}

}  // namespace typeschema::inline v0::sql::reader
