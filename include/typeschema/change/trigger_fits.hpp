// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/model/object_kind.hpp"
#include "typeschema/model/part.hpp"
#include "typeschema/sql/reader/decode.hpp"
#include "typeschema/sql/reader/lexer.hpp"
#include "typeschema/sql/reader/words.hpp"

#include <cstdint>
#include <string_view>

namespace typeschema::inline v0::change {

/// Why PostgreSQL refuses a trigger on a table whose events and WHEN can be read (manual, CREATE TRIGGER).
enum class trigger_trouble : std::uint8_t {
    none,
    instead_of,
    truncate_of_rows,
    bare_column,
    statement,
    old,
    new_,
    of_view,
    instead_of_row,
    constraint,
    transition,
};

/// Events as written, those of "before insert or update of a".
struct trigger_kinds {
    bool instead = false;
    bool inserts = false;
    bool deletes = false;
    bool truncates = false;
    bool after = false;
    bool several = false;  // events, or one with a list of columns

    constexpr explicit trigger_kinds(std::string_view events) {
        namespace reader = sql::reader;
        constexpr reader::word instead_of("instead"), insert("insert"), delete_("delete"), truncate("truncate"),
            of("of"), or_("or"), after_("after");
        reader::lexer at(events);
        const auto sees = [&](const reader::word& w) { return reader::is_word(events, at.now, w); };
        instead = sees(instead_of);
        after = sees(after_);
        bool names_columns = false;
        for (at.next(); at.now.kind > reader::token_kind::error; at.next()) {
            names_columns = (names_columns || (sees(of) && !instead)) && !sees(or_);
            several = several || names_columns || sees(or_);
            inserts = inserts || (!names_columns && sees(insert));
            deletes = deletes || (!names_columns && sees(delete_));
            truncates = truncates || (!names_columns && sees(truncate));
        }
    }
};

/// Which row does a name in a WHEN belong to: 'o' for `old.status`, 'n' for `new . status`, 0 for neither?
constexpr char row_of(std::string_view text, std::uint32_t at) {
    namespace reader = sql::reader;
    reader::token before;
    for (reader::lexer a(text); a.now.begin < at && a.now.kind != reader::token_kind::end; a.next())
        if (a.now.kind != reader::token_kind::dot)
            before = a.now;
    const std::string_view row = before.in(text);
    return reader::is_name(row, "old") ? 'o' : reader::is_name(row, "new") ? 'n' : '\0';
}

/// OLD or NEW as a value: `old is distinct from new`.
constexpr bool is_whole_row(const model::name& n) {
    return n.view() == "old" || n.view() == "new";
}

/// A view has triggers for each row instead of an event, and for statements.
constexpr trigger_trouble judge_trigger_of_view(const model::trigger& t, const trigger_kinds& events) {
    if (events.instead && t.marks == 0)
        return !t.for_each_row || !t.condition.empty() || !t.events.uses.empty() ? trigger_trouble::instead_of_row
                                                                                 : trigger_trouble::none;
    const bool plain = t.marks == 0 && (t.more == nullptr || (t.more->old_rows.empty() && t.more->new_rows.empty()));
    return events.instead || t.for_each_row || events.truncates || !plain ? trigger_trouble::of_view
                                                                          : trigger_trouble::none;
}

/// Are its transition tables, if any, those of one event that it fires after?
constexpr bool reads_transition(const model::trigger& t, const trigger_kinds& events) {
    if (t.more->old_rows.empty() && t.more->new_rows.empty())
        return true;
    return events.after && !events.several && !events.truncates && (t.marks & model::mark::constraint_trigger) == 0 &&
           (t.more->old_rows.empty() || !events.inserts) && (t.more->new_rows.empty() || !events.deletes);
}

/// What is wrong with a trigger. `bare_column` is a name in its WHEN that neither OLD nor NEW stands before.
constexpr trigger_trouble judge_trigger(const model::trigger& t, model::object_kind kind) {
    const trigger_kinds events(t.events.text.view());
    if (kind != model::object_kind::table)
        return judge_trigger_of_view(t, events);
    if (events.instead)
        return trigger_trouble::instead_of;
    if ((t.marks & model::mark::constraint_trigger) != 0 && (!events.after || !t.for_each_row))
        return trigger_trouble::constraint;
    if (t.more != nullptr && !reads_transition(t, events))
        return trigger_trouble::transition;
    if (events.truncates && t.for_each_row)
        return trigger_trouble::truncate_of_rows;
    if (!t.condition.trouble.empty() || t.condition.has_subquery)
        return trigger_trouble::none;
    for (const model::name_use& use : t.condition.uses) {
        const bool whole_row = is_whole_row(use.column);
        const char row = use.qualified ? '\0'
                         : whole_row   ? use.column.data[0]
                                       : row_of(t.condition.text.view(), use.at);
        if (row == '\0')
            return trigger_trouble::bare_column;
        if (!t.for_each_row)
            return trigger_trouble::statement;
        if (row == 'o' && events.inserts)
            return trigger_trouble::old;
        if (row == 'n' && events.deletes)
            return trigger_trouble::new_;
    }
    return trigger_trouble::none;
}

}  // namespace typeschema::inline v0::change
