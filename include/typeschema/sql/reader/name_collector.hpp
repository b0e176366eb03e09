// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/reader/name_walk.hpp"

#include <string_view>

namespace typeschema::inline v0::sql::reader::detail {

// What words do in an expression: name something, or belong to its grammar (PostgreSQL manual, 4.2).
class name_collector : name_walk {
public:
    constexpr name_collector(std::string_view sql, name_list& out) : name_walk(sql, out) {}

    constexpr void run() {
        while (out_.facts.error == name_error::none && at_.now.kind != token_kind::end) {
            if (at_.now.kind == token_kind::identifier)
                unquoted();
            else if (at_.now.kind == token_kind::quoted_identifier)
                name();
            else
                symbol();
        }
        finish();
    }

private:
    constexpr void unquoted() {
        const word_role role = role_of(at_.text(), at_.now);
        if (wants_operand_)
            role == word_role::none ? plain_word() : operand_word(role);
        else
            role == word_role::none ? stray_word() : operator_word(role);
    }

    [[nodiscard]] constexpr bool call_follows() const { return ahead().kind == token_kind::open_paren; }

    constexpr void take_towards_operand() {
        wants_operand_ = true;
        take();
    }

    // An ordinary word where an operand must come.
    constexpr void plain_word() {
        const keyword_category category = category_of(at_.text(), at_.now);
        if (category == keyword_category::reserved)
            return refuse_softly_and_take(name_error::unexpected_word);
        if (category == keyword_category::type_function_name && !call_follows() && !ahead().is_string())
            return refuse_softly_and_take(name_error::unexpected_word);
        name(category);
    }

    // A word where an operator must come: a typing error, or an alias inside a subquery.
    constexpr void stray_word() {
        refuse_softly(name_error::missing_operator, at_.now);
        wants_operand_ = category_of(at_.text(), at_.now) != keyword_category::none;
        take();
    }

    // Where an operand must come. Words that are free there (at, filter, escape) are columns.
    constexpr void operand_word(word_role role) {
        switch (role) {
            case word_role::value:
                if (call_follows())  // current_timestamp(3)
                    next_group_ = group::call;
                else
                    wants_operand_ = false;
                return take();
            case word_role::prefix:
            case word_role::joint:
            case word_role::not_: return take();
            case word_role::clause: return by_clause();
            case word_role::query: out_.facts.has_subquery = true; return take();
            case word_role::values:
                if (!call_follows())
                    return name(keyword_category::column_name);
                out_.facts.has_subquery = true;
                return take();
            case word_role::operator_: return call_follows() ? spelled_operator() : name();
            case word_role::type: return typed_constant();
            case word_role::extract: return call_follows() ? extract() : name(keyword_category::column_name);
            case word_role::normalize: return name(keyword_category::column_name, group::normalize);
            case word_role::infix: return infix_as_name();
            case word_role::is:
            case word_role::postfix:
            case word_role::as:
            case word_role::collate:
            case word_role::case_end: return refuse_softly_and_take(name_error::missing_operand);
            default: return name();
        }
    }

    // like(a, b) is a function, and a column may be called between.
    constexpr void infix_as_name() {
        const keyword_category category = category_of(at_.text(), at_.now);
        if (category == keyword_category::column_name ||
            (category == keyword_category::type_function_name && call_follows()))
            return name(category);
        refuse_softly_and_take(name_error::missing_operand);
    }

    // Where an operator must come.
    constexpr void operator_word(word_role role) {
        if (role == word_role::infix)
            return take_towards_operand();
        switch (role) {
            case word_role::joint:
            case word_role::escape:
            case word_role::group_mark: return take_towards_operand();
            case word_role::postfix:
            case word_role::case_end: return take();
            case word_role::is: return is_test();
            case word_role::not_:
                take();
                if (at_.now.kind != token_kind::identifier || role_of(at_.text(), at_.now) != word_role::infix)
                    refuse_softly(name_error::missing_operator, at_.now);
                return;
            case word_role::as: return as();
            case word_role::collate: return collation();
            case word_role::clause: return by_clause();
            case word_role::query: out_.facts.has_subquery = true; return take_towards_operand();
            case word_role::at: return at_zone();
            case word_role::over: return window();
            case word_role::nulls: take(); return void(take_if(name_words::first) || take_if(name_words::last));
            case word_role::operator_: return call_follows() ? spelled_operator() : stray_word();
            default: return stray_word();
        }
    }

    constexpr void by_clause() {
        take_towards_operand();
        take_if(name_words::by);
    }

    // is not null, is unknown, is nfc normalized, is json object with unique keys, is distinct from …
    constexpr void is_test() {
        using namespace name_words;
        take();
        take_if(not_);
        if (take_if(unknown) || take_if(document) || take_if(normalized))
            return;
        if (take_normal_form())
            return void(take_if(normalized));
        if (!take_if(json)) {
            wants_operand_ = true;
            return;
        }
        take_if(value) || take_if(scalar) || take_if(array) || take_if(object);
        if (take_if(with) || take_if(without)) {
            take_if(unique);
            take_if(keys);
        }
    }

    // cast(x as type); inside a subquery it may give a label as well.
    constexpr void as() {
        take();
        if (!out_.facts.has_subquery)
            return type();
        wants_operand_ = !at_.now.is_name();
        if (!wants_operand_)
            take();
    }

    constexpr void collation() {
        take();
        if (at_.now.is_name())
            list_chain(name_kind::collation);
        else
            refuse(name_error::missing_name, at_.now);
    }

    constexpr void at_zone() {
        using namespace name_words;
        const token where = at_.now;
        take();
        if (take_if(time) && take_if(zone))
            wants_operand_ = true;
        else if (!take_if(local))
            refuse_softly(name_error::missing_operator, where);
    }

    constexpr void window() {
        forbid(out_.facts.has_window, at_.now);
        take();
        if (at_.now.is_name())
            return take();
        std::uint32_t depth = 0;
        do {
            if (at_.now.kind == token_kind::end || at_.now.kind == token_kind::error)
                return refuse(name_error::unbalanced, at_.now);
            depth += at_.now.kind == token_kind::open_paren;
            depth -= at_.now.kind == token_kind::close_paren;
            take();
        } while (depth != 0);
    }

    // operator(pg_catalog.+)
    constexpr void spelled_operator() {
        take_towards_operand();
        take();
        while (at_.now.is_name()) {
            take();
            if (at_.now.kind == token_kind::dot)
                take();
        }
        if (at_.now.kind != token_kind::op)
            return refuse(name_error::missing_operator, at_.now);
        take();
        if (at_.now.kind != token_kind::close_paren)
            return refuse(name_error::unbalanced, at_.now);
        take();
    }

    // extract(year from c): the field is no column.
    constexpr void extract() {
        take();
        open(group::call);
        if (at_.now.is_name() && is_word(at_.text(), ahead(), name_words::from))
            take();
    }

    // timestamp with time zone '…', or a column called time.
    constexpr void typed_constant() {
        const lexer saved = at_;
        const type_span read = read_type(at_, false);
        if (!read.found || !at_.now.is_string()) {
            const bool free_word = is_word(saved.text(), saved.now, type_words::double_);
            at_ = saved;
            return name(free_word ? keyword_category::none : keyword_category::column_name);
        }
        list_type(read);
        wants_operand_ = false;
        take();
        if (read.interval && !skip_interval_fields(at_))
            refuse(name_error::missing_type, at_.now);
    }

    // a, t.a, s.t.a: listed as `kind`, which a call or a following string may change.
    constexpr void list_chain(name_kind kind, keyword_category category = keyword_category::none,
                              group called = group::call) {
        const token first = at_.now;
        take();
        if (at_.now.kind != token_kind::dot)
            return end_chain(kind, first, nullptr, nullptr, category, called);
        token parts[3] = {first};
        std::uint32_t last = 0;
        while (at_.now.kind == token_kind::dot) {
            take();
            if (at_.now.kind == token_kind::op && at_.text(at_.now) == "*") {
                out_.facts.has_whole_row = true;
                return take();
            }
            if (!at_.now.is_name())
                return refuse(at_.now.kind == token_kind::unicode_identifier ? name_error::unicode_name
                                                                             : name_error::missing_name,
                              at_.now);
            if (last == 2)
                return refuse(name_error::unexpected_token, at_.now);
            parts[++last] = at_.now;
            take();
        }
        end_chain(kind, parts[last], &parts[last - 1], last == 2 ? &parts[0] : nullptr, keyword_category::none, called);
    }

    constexpr void end_chain(name_kind kind, const token& name, const token* qualifier, const token* outer,
                             keyword_category category, group called) {
        if (kind == name_kind::column) {
            if (at_.now.kind == token_kind::open_paren) {
                kind = name_kind::function;
                next_group_ = called;
                wants_operand_ = true;
                if (qualifier == nullptr && is_aggregate(name.hash))
                    forbid(out_.facts.has_aggregate, name);
                if (category == keyword_category::column_name)
                    return;  // coalesce(…): syntax, no function that anyone can drop
            } else if (at_.now.is_string()) {
                kind = name_kind::type;  // date '2020-01-01'
                take();
            } else if ((at_.now.kind == token_kind::arrow || at_.now.kind == token_kind::assign) &&
                       qualifier == nullptr && depth_ != 0) {
                return take_towards_operand();  // f(argument => value)
            }
        }
        list(kind, name, qualifier, outer);
    }

    constexpr void name(keyword_category category = keyword_category::none, group called = group::call) {
        if (!wants_operand_)
            refuse_softly(name_error::missing_operator, at_.now);
        wants_operand_ = false;
        list_chain(name_kind::column, category, called);
    }
};

}  // namespace typeschema::inline v0::sql::reader::detail
