// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/sql/column_property.hpp"
#include "typeschema/sql/next_number.hpp"
#include "typeschema/sql/reader/lexer.hpp"
#include "typeschema/sql/reader/words.hpp"

namespace typeschema::inline v0::sql {

/// Would the grammar end the expression of a DEFAULT at one of its words? It takes no AND, IS NULL, IN, AT TIME ZONE and
/// the like outside parentheses (b_expr in PostgreSQL's gram.y).
constexpr bool needs_parentheses(std::string_view expression) {
    std::uint32_t depth = 0;
    for (reader::lexer at(expression); at.now.kind != reader::token_kind::end; at.next()) {
        const reader::token_kind kind = at.now.kind;
        if (kind == reader::token_kind::error)
            return false;
        if (kind == reader::token_kind::open_paren || kind == reader::token_kind::open_bracket)
            ++depth;
        if (kind == reader::token_kind::close_paren || kind == reader::token_kind::close_bracket)
            --depth;
        if (depth != 0 || kind != reader::token_kind::identifier)
            continue;
        switch (reader::role_of(expression, at.now)) {
            case reader::word_role::infix:
            case reader::word_role::postfix:
            case reader::word_role::is:
            case reader::word_role::not_:
            case reader::word_role::collate:
            case reader::word_role::at: return true;
            default: break;
        }
    }
    return false;
}

/// `DEFAULT 'received'`: the text as it is written, in parentheses where the grammar wants them.
constexpr void put_default(writer& w, const model::default_value& d) {
    const bool wrapped = d.kind == model::default_kind::unknown && needs_parentheses(d.text.view());
    w.put(wrapped ? "DEFAULT (" : "DEFAULT ");
    w.put(d.text.view());
    w.put(wrapped ? ")" : "");
}

constexpr void put_default(writer& w, const model::history& h, const model::table_state& t,
                           const model::default_value& d) {
    if (reader::sequence_of(d).named.empty())
        return put_default(w, d);
    w.put("DEFAULT ");
    if (!put_next_number(w, h, t, d))
        w.put(d.text.view());
}

/// `status varchar(32) DEFAULT 'received' NOT NULL`; what is said of the column as it is in this state stands among it. Where
/// nothing is `said` of any column, nobody looks for it.
constexpr void put_column(writer& w, const model::history& h, const model::table_state& t,
                          const model::column_record& c, bool said = true) {
    quote_identifier(w, c.named.view());
    w.put(' ');
    if (!said)
        put_column_type(w, h, t.state, c);
    else if (said_of(t, c, model::property_kind::serial) != nullptr)
        w.put(serial_type(c.type));
    else
        put_type_and_collation(w, h, t, c);
    if (c.default_value != nullptr) {
        w.put(' ');
        put_default(w, h, t, *c.default_value);
    }
    if (const model::part_record* const identity = said ? said_of(t, c, model::property_kind::identity) : nullptr) {
        w.put(' ');
        put_identity(w, h, t, c, *identity);
    }
    if (const model::part_record* const p = said ? said_of(t, c, model::property_kind::generated) : nullptr) {
        w.put(" GENERATED ALWAYS AS (");
        put_expression(w, t, p->part->property->text, t.records.uses + p->first_use + 1);
        w.put(") STORED");
    }
    if (!c.nullable)
        w.put(" NOT NULL");
}

}  // namespace typeschema::inline v0::sql
