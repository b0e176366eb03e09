// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/check/problem/context.hpp"
#include "typeschema/rare/apply_data.hpp"

namespace typeschema::inline v0::problem {

/// `row 2 of insert_rows on plans`
constexpr void say_row(const context& c, std::uint32_t row) {
    c.say("row ");
    c.w.put_number(row);
    c.say(" of ", model::verb_for(*c.step().data), " on ", c.table());
}

/// What a data step takes.
constexpr void say_options(const context& c, model::data_kind kind) {
    using enum model::data_kind;
    switch (kind) {
        case insert_rows: c.say(" takes columns<...>, row<...> as often as there are rows, key<...>"); break;
        case insert_from: c.say(" takes columns<...> and a query"); break;
        case update_rows: c.say(" takes set<...> as often as there are columns, where<...>"); break;
        case delete_rows: c.say(" takes where<...>"); break;
        case backfill:
            c.say(" takes set<...> as often as there are columns, where<...>, key<...>, batch<...>, pause_<...>");
            break;
        case truncate:
        case block: break;
        default: return c.say(" takes the name of a table and nothing else");
    }
    c.say(kind == truncate || kind == block ? " takes" : " and",
          " one of inverse<...> and irreversible<...>, each once ", "and nothing else");
}

constexpr bool explain_data(const context& c) {
    using enum model::problem_code;
    const model::data& d = *c.step().data;
    const std::string_view verb = model::verb_for(d);
    switch (c.f.code) {
        case misplaced: say_options(c, model::kind_of(d)); return true;
        case value_of_another_type: {
            const model::column_record* column = c.before().find(c.f.culprit);
            say_row(c, c.f.item / d.columns.size + 1);
            c.say(" gives ", c.f.culprit, " the value ", d.values[c.f.item].text, ", and the column is ");
            c.say(column->type, "; write a literal of that type");
            return true;
        }
        case row_of_another_length:
            say_row(c, c.f.item);
            c.say(" has ");
            c.w.put_number(d.odd_size);
            c.say(" values for ");
            c.w.put_number(d.columns.size);
            c.say(" columns; give each column one value");
            return true;
        case row_without_value:
            if (c.f.item == 0) {
                c.say(verb, " on ", c.table(), " gives ", c.f.culprit);
                c.say(" no value, and the column is NOT NULL without default; add it to columns<...>");
                return true;
            }
            say_row(c, (c.f.item - 1) / d.columns.size + 1);
            c.say(" gives ", c.f.culprit, " NULL, and the column is NOT NULL; give it a value");
            return true;
        case rows_without_key:
            c.say("the inverse of insert_rows on ", c.table(), " could not find its rows: ");
            if (c.f.culprit.empty())
                c.say("the table has no primary key");
            else
                c.say("they give ", c.f.culprit, " of the key no literal");
            c.say("; add key<...> with columns that tell them apart, inverse<...> or irreversible<...>");
            return true;
        case data_without_inverse:
            c.say(verb, model::kind_of(d) == model::data_kind::block ? "" : " on ", c.step().target.object);
            c.say(" does not say how it is undone; add inverse<...> or irreversible<...>");
            return true;
        case incomplete_data_step: {
            const std::string_view lack = change::lacks(d);
            c.say(verb, " on ", c.table(), " has no ", lack, "<...>");
            c.say(lack == "where" ? "; where<\"true\"> says that all rows are meant" : "; add it");
            return true;
        }
        case backfill_without_key:
            c.say("backfill on ", c.table(), " goes through the table by a key");
            if (!c.f.culprit.empty())
                c.say(", and ", c.f.culprit, " alone is none that is NOT NULL");
            c.say("; add key<...> with the column of a primary key or of a unique one that is NOT NULL");
            return true;
        case unreadable_in_data:
            c.say(verb, " on ", c.table(), " holds ", c.f.culprit, ", which cannot be read");
            for (const model::details& text : d.texts)
                if (text.text.text == c.f.culprit)
                    c.say(": ", text.text.trouble);
            c.say("; write one expression");
            return true;
        default: return false;
    }
}

}  // namespace typeschema::inline v0::problem
