// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/reader/lexer.hpp"
#include "typeschema/sql/reader/words.hpp"

#include <cstdint>
#include <string_view>

namespace typeschema::inline v0::sql::reader {

/// A relation that a query reads: the tokens of its name and of its schema, which may be missing.
struct relation_name {
    token schema;
    token name;

    [[nodiscard]] constexpr bool has_schema() const { return schema.length != 0; }
};

namespace detail {

namespace relation_words {

inline constexpr word from{"from"}, join{"join"}, only{"only"}, lateral{"lateral"}, distinct{"distinct"},
    select{"select"}, values{"values"};

}  // namespace relation_words

// Where a name is a relation: behind FROM and JOIN, and behind a comma of the same list. `IS DISTINCT FROM` and
// `extract(year from …)` are the places where FROM means something else.
class relation_scan {
public:
    constexpr explicit relation_scan(std::string_view sql) : sql_(sql), at_(sql) {}

    constexpr bool next(relation_name& found) {
        for (; at_.now.kind != token_kind::end && at_.now.kind != token_kind::error; at_.next())
            if (starts_item() && read(found))
                return true;
        return false;
    }

private:
    static constexpr std::uint32_t deepest = 64;

    std::string_view sql_;
    lexer at_;
    token before_;
    std::uint32_t depth_ = 0;
    bool in_list_[deepest] = {};  // by depth of parentheses: is this the list behind FROM?
    bool call_[deepest] = {};     // do these parentheses hold the arguments of a function?

    [[nodiscard]] constexpr bool sees(const word& wanted) const { return is_word(sql_, at_.now, wanted); }
    [[nodiscard]] constexpr std::uint32_t level() const { return depth_ < deepest ? depth_ : deepest - 1; }

    /// Takes one token; true where a relation may follow it.
    constexpr bool starts_item() {
        using namespace relation_words;
        const token was = before_;
        before_ = at_.now;
        switch (at_.now.kind) {
            case token_kind::open_paren: {
                const bool grouped = !was.is_name() || is_word(sql_, was, from) || is_word(sql_, was, join) ||
                                     is_word(sql_, was, lateral);
                const bool list = in_list_[level()] && grouped;
                ++depth_;
                call_[level()] = !grouped;
                in_list_[level()] = list;
                return list;
            }
            case token_kind::close_paren: depth_ -= depth_ == 0 ? 0 : 1; return false;
            case token_kind::comma: return in_list_[level()];
            default: break;
        }
        if (sees(select))
            call_[level()] = false;
        if (sees(from)) {
            const bool of_list = !call_[level()] && !is_word(sql_, was, distinct);
            in_list_[level()] = of_list;
            return of_list;
        }
        if (sees(join))
            return in_list_[level()] = true;
        if (at_.now.kind == token_kind::identifier && ends_list())
            in_list_[level()] = false;
        return false;
    }

    [[nodiscard]] constexpr bool ends_list() const {
        constexpr word ends[] = {word("where"), word("group"),  word("order"),     word("having"), word("limit"),
                                 word("union"), word("except"), word("intersect"), word("window"), word("select"),
                                 word("for"),   word("offset"), word("fetch")};
        for (const word& one : ends)
            if (sees(one))
                return true;
        return false;
    }
    /// A name, maybe with its schema, that no parenthesis follows: with one it is a function.
    constexpr bool read(relation_name& found) {
        lexer ahead = at_;
        ahead.next();
        while (is_word(sql_, ahead.now, relation_words::only) || is_word(sql_, ahead.now, relation_words::lateral))
            ahead.next();
        if (!ahead.now.is_name() || is_word(sql_, ahead.now, relation_words::select) ||
            is_word(sql_, ahead.now, relation_words::values))
            return false;
        found = {};
        found.name = ahead.now;
        ahead.next();
        if (ahead.now.kind == token_kind::dot) {
            ahead.next();
            if (!ahead.now.is_name())
                return false;
            found.schema = found.name;
            found.name = ahead.now;
            ahead.next();
        }
        if (ahead.now.kind == token_kind::open_paren)
            return false;
        at_.next();
        return true;
    }
};

}  // namespace detail

/// Calls `visit(relation_name)` for each relation that a query reads, in the order of the text; a CTE counts as one, since
/// only whoever knows the schema can tell. What stands in a string or a function's body is not seen.
template <class Visit>
constexpr void for_each_relation(std::string_view query, Visit&& visit) {
    detail::relation_scan scan(query);
    relation_name found;
    while (scan.next(found))
        visit(found);
}

}  // namespace typeschema::inline v0::sql::reader
