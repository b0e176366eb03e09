// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/reader/tree/special.hpp"
#include "typeschema/sql/reader/words.hpp"

#include <cstdint>

namespace typeschema::inline v0::sql::reader::detail {

// Functions with words of their own between their arguments (PostgreSQL manual, chapter 9).

// The fields that EXTRACT has a use for. A word that is none of them is refused, for it may be a keyword.
constexpr bool is_extract_field(machine& p) {
    if (interval_bit(p.word) != 0 || p.at.now.kind == token_kind::quoted_identifier || is_plain_string(p.at.now))
        return true;
    constexpr word fields[] = {
        word{"century"},    word{"decade"},       word{"dow"},           word{"doy"},
        word{"epoch"},      word{"isodow"},       word{"isoyear"},       word{"julian"},
        word{"quarter"},    word{"microseconds"}, word{"week"},          word{"milliseconds"},
        word{"millennium"}, word{"timezone"},     word{"timezone_hour"}, word{"timezone_minute"}};
    for (const word& field : fields)
        if (is_word(p.at.text(), p.at.now, field))
            return true;
    return false;
}

// extract(year from a)
constexpr void extract(machine& p) {
    if (!begins_with_parenthesis(p, in_last, node_kind::extract))
        return;
    if (!is_extract_field(p))
        return refuse(p, syntax_error::not_read);
    frame& opened = top(p);
    opened.begin = p.at.now.begin;
    opened.length = p.at.now.length;
    opened.hash = p.at.now.hash;
    take(p);
    if (expects(p, keyword::from))
        p.now = reading::operand;
}

// position(a in b)
constexpr void in_position(machine& p) {
    append(p, top(p), p.value);
    if (expects(p, keyword::in))
        read_expression(p, in_last);
}
constexpr void position(machine& p) {
    begins_with_parenthesis(p, in_position, node_kind::position);
}

constexpr void note_form(machine& p, substring_form form) {
    top(p).form = static_cast<std::uint8_t>(form);
}

// substring(a from b ...), behind b
constexpr void in_substring_second(machine& p) {
    append(p, top(p), p.value);
    const substring_form form{top(p).form};
    if (form == substring_form::similar) {
        if (expects(p, keyword::escape))
            read_expression(p, in_last);
        return;
    }
    if (form == substring_form::from && takes(p, keyword::for_)) {
        note_form(p, substring_form::from_for);
        return read_expression(p, in_last);
    }
    if (form == substring_form::for_ && takes(p, keyword::from)) {
        note_form(p, substring_form::for_from);
        return read_expression(p, in_last);
    }
    end_operand(p);
}
constexpr void in_substring(machine& p) {
    const keyword word = p.word;
    if (word != keyword::from && word != keyword::for_ && word != keyword::similar) {
        top(p).go_on = in_list;
        return in_list(p);
    }
    append(p, top(p), p.value);
    note_form(p, word == keyword::from   ? substring_form::from
                 : word == keyword::for_ ? substring_form::for_
                                         : substring_form::similar);
    take(p);
    read_expression(p, in_substring_second);
}
constexpr void substring(machine& p) {
    if (begins_with_parenthesis(p, in_substring, node_kind::substring) && p.at.now.kind == token_kind::close_paren)
        end_operand(p);
}

// overlay(a placing b from c for d). With commas it is a call like any other.
constexpr void in_overlay_third(machine& p) {
    append(p, top(p), p.value);
    if (takes(p, keyword::for_))
        read_expression(p, in_last);
    else
        end_operand(p);
}
constexpr void in_overlay_second(machine& p) {
    append(p, top(p), p.value);
    if (expects(p, keyword::from))
        read_expression(p, in_overlay_third);
}
constexpr void in_overlay(machine& p) {
    if (p.word != keyword::placing) {
        top(p).go_on = in_list;
        top(p).kind = node_kind::call;
        return in_list(p);
    }
    append(p, top(p), p.value);
    take(p);
    read_expression(p, in_overlay_second);
}
constexpr void overlay(machine& p) {
    if (!begins_with_parenthesis(p, in_overlay, node_kind::overlay) || p.at.now.kind != token_kind::close_paren)
        return;
    top(p).kind = node_kind::call;
    end_operand(p);
}

// trim([both] [b from] a, c)
constexpr void in_trim(machine& p) {
    top(p).go_on = in_list;
    if (p.word != keyword::from)
        return in_list(p);
    top(p).flags = node_flag::characters_first;
    append(p, top(p), p.value);
    take(p);
    p.now = reading::operand;
}
constexpr void trim(machine& p) {
    if (!begins_with_parenthesis(p, in_trim, node_kind::trim))
        return;
    trim_form form = trim_form::both;
    if (takes(p, keyword::leading))
        form = trim_form::leading;
    else if (takes(p, keyword::trailing))
        form = trim_form::trailing;
    else
        takes(p, keyword::both);
    top(p).form = static_cast<std::uint8_t>(form);
    if (takes(p, keyword::from))
        top(p).go_on = in_list;
}

// normalize(a, nfc)
constexpr void in_normalize(machine& p) {
    frame& opened = top(p);
    append(p, opened, p.value);
    if (takes(p, token_kind::comma)) {
        const normal_form form = p.word == keyword::nfc    ? normal_form::nfc
                                 : p.word == keyword::nfd  ? normal_form::nfd
                                 : p.word == keyword::nfkc ? normal_form::nfkc
                                 : p.word == keyword::nfkd ? normal_form::nfkd
                                                           : normal_form::unsaid;
        if (form == normal_form::unsaid)
            return refuse(p);
        opened.form = static_cast<std::uint8_t>(form);
        take(p);
    }
    end_operand(p);
}
constexpr void normalize(machine& p) {
    begins_with_parenthesis(p, in_normalize, node_kind::normalize);
}

// collation for (a); a function may be called collation.
constexpr void collation_for(machine& p) {
    const token where = p.at.now;
    take(p);
    if (p.word != keyword::for_)
        return name(p, where, false, true);
    take(p);
    if (!expects(p, token_kind::open_paren))
        return;
    open(p, in_last, node_kind::collation_for, where);
    p.now = reading::operand;
}

// current_date, localtime(3)
constexpr void current_value(machine& p, current_form form, bool precise) {
    const token where = p.at.now;
    take(p);
    node_id precision = 0;
    if (precise && takes(p, token_kind::open_paren)) {
        if (!is_small_integer(p, largest_int))
            return refuse(p);
        precision = leaf(p, node_kind::integer);
        if (!expects(p, token_kind::close_paren))
            return;
    }
    p.value = add(p, {node_kind::current_value, static_cast<std::uint8_t>(form), 0, where.begin, where.length,
                      where.hash, precision, 0});
    p.now = reading::value;
}
template <current_form Form, bool Precise = false>
constexpr void current(machine& p) {
    current_value(p, Form, Precise);
}
constexpr void current_schema(machine& p) {
    const token where = p.at.now;
    const token_kind next = kind_ahead(p);
    if (next != token_kind::open_paren && next != token_kind::string && next != token_kind::escape_string &&
        next != token_kind::dollar_string)
        return current_value(p, current_form::schema, false);
    take(p);
    name(p, where, false, true);
}

// timestamp '2020-01-01', interval '1' day; a column may be called so.
constexpr void type_operand(machine& p) {
    const token first = p.at.now;
    const keyword word = p.word;
    take(p);
    if (p.at.now.kind != token_kind::open_paren && !is_plain_string(p.at.now) && p.word != keyword::varying &&
        p.word != keyword::precision && p.word != keyword::with && p.word != keyword::without &&
        !(word == keyword::national && (p.word == keyword::character || p.word == keyword::char_)))
        return name(p, first, true, word == keyword::double_);
    if (word == keyword::double_ && p.word != keyword::precision)
        return name(p, first, true, true);
    type_parts type;
    type.begin = first.begin;
    type.end = first.end();
    own_type(p, type, word);
    if (failed(p))
        return;
    if (!is_plain_string(p.at.now))
        return refuse(p);
    const token constant = p.at.now;
    take(p);
    if (word == keyword::interval && type.first == 0)
        interval_fields(p, type);
    type.end = type.end < constant.begin ? type.end : constant.begin;
    const node_id made = finish_type(p, type);
    node text{node_kind::string, static_cast<std::uint8_t>(constant.kind), 0, constant.begin, constant.length, 0, 0, 0};
    p.nodes[made].next = add(p, text);
    text.kind = node_kind::typed_literal;
    text.form = 0;
    text.first = made;
    p.value = add(p, text);
    p.now = reading::value;
}

}  // namespace typeschema::inline v0::sql::reader::detail
