// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/reader/lexer.hpp"
#include "typeschema/sql/reader/name_list.hpp"
#include "typeschema/sql/reader/type_name.hpp"
#include "typeschema/sql/reader/words.hpp"

#include <cstdint>
#include <string_view>

namespace typeschema::inline v0::sql::reader::detail {

namespace name_words {

inline constexpr word between{"between"}, by{"by"}, for_{"for"}, from{"from"}, time{"time"}, zone{"zone"},
    local{"local"}, not_{"not"}, unknown{"unknown"}, document{"document"}, normalized{"normalized"}, nfc{"nfc"},
    nfd{"nfd"}, nfkc{"nfkc"}, nfkd{"nfkd"}, json{"json"}, value{"value"}, scalar{"scalar"}, array{"array"},
    object{"object"}, first{"first"}, last{"last"}, unique{"unique"}, keys{"keys"}, with{"with"}, without{"without"};

}  // namespace name_words

// The state of a walk over an expression, and what it does with everything but words. It knows whether an operand or an
// operator must come next, and so tells a column from a word of the grammar; it does not know precedence or types.
class name_walk {
protected:
    constexpr name_walk(std::string_view sql, name_list& out) : at_(sql), out_(out) {}

    enum class group : std::uint8_t { plain, call, normalize, bracket };

    static constexpr std::uint32_t max_depth = 64;

    lexer at_;
    name_list& out_;
    bool wants_operand_ = true;
    token_kind previous_ = token_kind::end;
    std::uint32_t depth_ = 0;
    group next_group_ = group::plain;
    // Two bits of the group's kind for each open parenthesis: integers, because compilers are slow to make arrays.
    std::uint64_t low_bits_ = 0;
    std::uint64_t high_bits_ = 0;

    constexpr void refuse(name_error why, std::uint32_t begin, std::uint32_t length) {
        out_.facts.error = why;
        out_.facts.error_at = begin;
        out_.facts.error_length = length;
    }
    /// Notes what a subquery may hold and a CHECK may not.
    constexpr void forbid(bool& has, const token& where) {
        has = true;
        out_.facts.error_at = where.begin;
    }
    [[nodiscard]] constexpr group innermost() const {
        return depth_ == 0 ? group::plain : static_cast<group>((low_bits_ & 1) | (high_bits_ & 1) << 1);
    }
    constexpr void enter(group kind) {
        low_bits_ = low_bits_ << 1 | (static_cast<unsigned>(kind) & 1);
        high_bits_ = high_bits_ << 1 | static_cast<unsigned>(kind) >> 1;
        ++depth_;
    }
    constexpr void leave() {
        low_bits_ >>= 1;
        high_bits_ >>= 1;
        --depth_;
    }

    constexpr void refuse(name_error why, const token& where) { refuse(why, where.begin, where.length); }

    // Inside and behind a subquery the grammar is another one; only what no SQL allows is refused there.
    constexpr void refuse_softly(name_error why, const token& where) {
        if (!out_.facts.has_subquery)
            refuse(why, where);
    }

    [[nodiscard]] constexpr bool sees(const word& wanted) const { return is_word(at_.text(), at_.now, wanted); }

    constexpr void take() {
        previous_ = at_.now.kind;
        at_.next();
    }
    constexpr bool take_if(const word& wanted) {
        const bool seen = sees(wanted);
        if (seen)
            take();
        return seen;
    }

    [[nodiscard]] constexpr token ahead() const {
        lexer copy = at_;
        copy.next();
        return copy.now;
    }

    constexpr void list(name_kind kind, const token& name, const token* qualifier, const token* outer) {
        if (out_.size < out_.room) {
            name_use& use = out_.to[out_.size];
            use.kind = kind;
            use.name = name_part(at_.text(), name);
            if (qualifier != nullptr)
                use.qualifier = name_part(*qualifier);
            if (outer != nullptr)
                use.outer = name_part(*outer);
        }
        ++out_.size;
    }
    constexpr void list_type(const type_span& type) {
        if (type.name.length != 0)
            list(name_kind::type, type.name, type.qualifier.length != 0 ? &type.qualifier : nullptr, nullptr);
    }

    // Every token but a name. The usual ones first: clang tries the cases of a switch one by one.
    constexpr void symbol() {
        const token_kind kind = at_.now.kind;
        if (kind == token_kind::op)
            return op();
        if (kind == token_kind::comma)
            return comma();
        if (kind == token_kind::open_paren)
            return open(next_group_);
        if (kind == token_kind::close_paren || kind == token_kind::close_bracket)
            return close();
        if (kind >= token_kind::string && kind <= token_kind::decimal)
            return operand();
        switch (kind) {
            case token_kind::unicode_identifier: return refuse(name_error::unicode_name, at_.now);
            case token_kind::cast: return cast();
            case token_kind::dot: return field();
            case token_kind::open_bracket: return open(group::bracket);
            case token_kind::parameter:
                out_.facts.error_at = at_.now.begin;
                out_.facts.has_parameter = true;
                return operand();
            case token_kind::colon: return colon();
            case token_kind::semicolon: return refuse(name_error::unexpected_token, at_.now);
            case token_kind::error: out_.facts.lexical = at_.now.error; return refuse(name_error::lexical, at_.now);
            default: return refuse_softly_and_take(name_error::unexpected_token);  // .. := =>
        }
    }

    // a[1:2]
    constexpr void colon() {
        if (innermost() != group::bracket)
            return refuse_softly_and_take(name_error::unexpected_token);
        wants_operand_ = true;
        take();
    }

    constexpr void refuse_softly_and_take(name_error why) {
        refuse_softly(why, at_.now);
        take();
    }

    // A constant; a string may follow a closing parenthesis, which then ended the modifiers of a type.
    constexpr void operand() {
        if (!wants_operand_ && !(previous_ == token_kind::close_paren && at_.now.is_string()))
            refuse_softly(name_error::missing_operator, at_.now);
        wants_operand_ = false;
        take();
    }

    constexpr void op() {
        if (!wants_operand_) {
            wants_operand_ = true;
            return take();
        }
        const std::string_view written = at_.text(at_.now);
        const char only = written.size() == 1 ? written[0] : ' ';
        if (only == '*' && (previous_ == token_kind::open_paren || out_.facts.has_subquery))
            wants_operand_ = false;  // count(*)
        else if (only == '*' || only == '/' || only == '%' || only == '^' || only == '<' || only == '>' ||
                 only == '=' || (written.size() == 2 && written[1] == '=') || written == "<>")
            refuse_softly(name_error::missing_operand, at_.now);
        take();
    }

    constexpr void finish() {
        out_.facts.ends_in_comment = at_.ends_in_comment();
        if (out_.facts.error != name_error::none)
            return;
        if (out_.facts.ends_in_comment)
            out_.facts.error_at = behind_last_token();
        if (depth_ != 0)
            refuse(name_error::unbalanced, last_open(), 1);
        else if (wants_operand_)
            refuse_softly(previous_ == token_kind::end ? name_error::empty_text : name_error::missing_operand, at_.now);
    }

    [[nodiscard]] constexpr std::uint32_t behind_last_token() const {
        std::uint32_t end = 0;
        for (lexer again(at_.text()); again.now.kind != token_kind::end; again.next())
            end = again.now.begin + again.now.length;
        return end;
    }

    // The last parenthesis or bracket without a partner, in a text that ends with some open.
    [[nodiscard]] constexpr std::uint32_t last_open() const {
        std::uint32_t opened[max_depth] = {}, depth = 0;
        for (lexer again(at_.text()); again.now.kind != token_kind::end; again.next()) {
            if (again.now.kind == token_kind::open_paren || again.now.kind == token_kind::open_bracket)
                opened[depth++ & (max_depth - 1)] = again.now.begin;
            else if (again.now.kind == token_kind::close_paren || again.now.kind == token_kind::close_bracket)
                --depth;
        }
        return opened[(depth - 1) & (max_depth - 1)];
    }

    constexpr void cast() {
        if (wants_operand_)
            refuse_softly(name_error::missing_operand, at_.now);
        take();
        type();
    }

    constexpr void type() {
        const token where = at_.now;
        const type_span read = read_type(at_);
        if (!read.found)
            return refuse(name_error::missing_type, where);
        list_type(read);
        previous_ = token_kind::identifier;
        wants_operand_ = false;
    }

    // .field or .* behind a parenthesis, a subscript or a parameter
    constexpr void field() {
        if (wants_operand_)
            refuse_softly(name_error::missing_operand, at_.now);
        take();
        if (at_.now.kind == token_kind::op && at_.text(at_.now) == "*")
            out_.facts.has_whole_row = true;
        else if (!at_.now.is_name())
            return refuse(name_error::missing_name, at_.now);
        take();
    }

    constexpr void open(group kind) {
        if (kind != group::bracket && !wants_operand_)
            refuse_softly(name_error::missing_operator, at_.now);
        if (depth_ == max_depth)
            return refuse(name_error::too_deep, at_.now);
        enter(kind);
        next_group_ = group::plain;
        wants_operand_ = true;
        take();
    }

    constexpr void close() {
        const bool bracket = at_.now.kind == token_kind::close_bracket;
        const group kind = innermost();
        if (depth_ == 0 || (kind == group::bracket) != bracket)
            return refuse(name_error::unbalanced, at_.now);
        leave();
        const bool empty = previous_ == (bracket ? token_kind::open_bracket : token_kind::open_paren);
        if (wants_operand_ && !(empty && kind != group::plain) && previous_ != token_kind::colon)
            refuse_softly(name_error::missing_operand, at_.now);
        wants_operand_ = false;
        take();
    }

    constexpr void comma() {
        if (depth_ == 0)
            return refuse_softly_and_take(name_error::unexpected_token);
        if (wants_operand_)
            refuse_softly(name_error::missing_operand, at_.now);
        wants_operand_ = true;
        take();
        if (innermost() == group::normalize)  // normalize(c, nfc)
            wants_operand_ = !take_normal_form();
    }

    constexpr bool take_normal_form() {
        using namespace name_words;
        return take_if(nfc) || take_if(nfd) || take_if(nfkc) || take_if(nfkd);
    }
};

}  // namespace typeschema::inline v0::sql::reader::detail
