// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/reader/lexer.hpp"

#include <cstdint>
#include <string_view>

namespace typeschema::inline v0::sql::reader {

/// Reads "before insert or update of status, uri or delete" (manual, CREATE TRIGGER), one column after OF at a time.
/// `trouble` says in words why the text is none; it is empty while all is well.
class trigger_events {
public:
    std::string_view trouble;
    bool statement_only = false;  // TRUNCATE fires for statements alone

    constexpr explicit trigger_events(std::string_view text) : at_(text) {
        if (take("instead"))
            expect("of");
        else if (!take("before") && !take("after"))
            trouble = "it starts with before, after or instead of";
        event();
    }

    /// Goes to the next column after OF; false when there is none left.
    constexpr bool next_column(token& column) {
        while (trouble.empty()) {
            if (in_columns_) {
                column = at_.now;
                if (!at_.now.is_name()) {
                    trouble = "a column is missing after of";
                    return false;
                }
                at_.next();
                in_columns_ = at_.now.kind == token_kind::comma;
                if (in_columns_)
                    at_.next();
                return true;
            }
            if (at_.now.kind == token_kind::end)
                return false;
            if (take("or"))
                event();
            else
                trouble = "events are joined by or";
        }
        return false;
    }

private:
    lexer at_;
    bool in_columns_ = false;
    std::uint32_t seen_ = 0;  // a bit for each event

    constexpr bool take(std::string_view word) {
        const bool seen = at_.now.kind == token_kind::identifier && at_.now.hash == meta::hash32(word);
        if (seen)
            at_.next();
        return seen;
    }
    constexpr void expect(std::string_view word) {
        if (!take(word))
            trouble = "instead is followed by of";
    }
    constexpr void event() {
        if (!trouble.empty())
            return;
        const std::uint32_t number = take("update")     ? 1
                                     : take("truncate") ? 2
                                     : take("insert")   ? 4
                                     : take("delete")   ? 8
                                                        : 0;
        if (number == 0)
            trouble = "an event is insert, update, delete or truncate";
        else if ((seen_ & number) != 0)
            trouble = "an event stands there twice";
        seen_ |= number;
        statement_only = statement_only || number == 2;
        in_columns_ = number == 1 && take("of");
    }
};

}  // namespace typeschema::inline v0::sql::reader
