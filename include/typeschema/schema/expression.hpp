// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/meta/fixed_string.hpp"
#include "typeschema/schema/builder.hpp"
#include "typeschema/sql/reader/decode.hpp"
#include "typeschema/sql/reader/default_facts.hpp"
#include "typeschema/sql/reader/names.hpp"
#include "typeschema/sql/reader/trigger_events.hpp"

namespace typeschema::inline v0::schema {

/// The name as PostgreSQL stores it: what is written where that is plain, decoded otherwise.
constexpr model::name put_stored_name(builder& b, const char* text, const sql::reader::name_part& part) {
    if (!part.quoted && meta::hash32(text + part.begin, part.length) == part.hash)
        return b.text(text + part.begin, part.length);
    const std::string_view written(text + part.begin, part.length);
    char stored[256] = {};
    sql::writer size;
    sql::reader::put_name(size, written);
    if (size.size > sizeof stored)
        return b.text(written.data(), part.length);
    sql::writer fill{stored, 0};
    sql::reader::put_name(fill, written);
    return b.text(stored, static_cast<std::uint32_t>(fill.size));
}

constexpr std::string_view trouble_in(const sql::reader::expression_facts& names) {
    if (!names.ok())
        return names.why();
    if (names.ends_in_comment)
        return "the text ends in a comment, which would swallow what follows it";
    if (names.has_parameter)
        return "a parameter such as $1 cannot stand here";
    return {};
}

/// Is it a table that stands before the dot, and not a trigger's OLD or NEW?
constexpr bool names_table(const char* text, const sql::reader::name_part& qualifier) {
    const std::string_view written(text + qualifier.begin, qualifier.length);
    return !qualifier.empty() && !sql::reader::is_name(written, "old") && !sql::reader::is_name(written, "new");
}

/// Takes over what was found in a text: the columns that it names, and what is wrong with it.
constexpr void put_names(builder& b, model::expression& e, const char* text, const sql::reader::expression_facts& facts,
                         const sql::reader::name_use* uses, std::uint32_t size) {
    e.trouble = trouble_in(facts);
    e.trouble_at = facts.error_at;
    e.has_subquery = facts.has_subquery;
    const std::uint32_t first = b.uses.used;
    for (std::uint32_t i = 0; i < size; ++i)
        if (uses[i].kind == sql::reader::name_kind::column) {
            const sql::reader::name_part& name = uses[i].name;
            model::name_use& use = b.uses.next();
            use.at = name.begin;
            if (names_table(text, uses[i].qualifier)) {
                use.qualified = true;
                use.at = uses[i].outer.empty() ? uses[i].qualifier.begin : uses[i].outer.begin;
            }
            use.size = name.begin + name.length - use.at;
            use.column = put_stored_name(b, text, name);
        }
    e.uses = b.uses.since(first);
}

/// An SQL expression with the columns that it names; each text is read in an evaluation of its own.
template <meta::fixed_string Text>
constexpr void put_expression(builder& b, model::expression& e) {
    // Local constexpr variables are evaluated when this function is instantiated. g++ 12 cannot read a variable template
    // that is first needed in the middle of an evaluation.
    constexpr std::uint32_t few = 8;
    constexpr auto names = sql::reader::first_names<few>(Text.view());
    e.text = b.text(Text.text, Text.size());
    if constexpr (names.total <= few) {
        put_names(b, e, Text.text, names.facts, names.uses, names.total);
    } else {
        constexpr auto all = sql::reader::first_names<names.total>(Text.view());
        put_names(b, e, Text.text, all.facts, all.uses, all.total);
    }
}

/// A DEFAULT with what can be told of its type; each text is read once in a program.
template <meta::fixed_string Text>
constexpr const model::default_value& put_default(builder& b) {
    constexpr model::default_value read = sql::reader::read_default(Text.view());
    model::default_value& d = b.defaults.next();
    d.text = b.text(Text.text, Text.size());
    d.kind = read.kind;
    d.type = read.type;
    return d;
}

/// "before insert or update of a, b": the columns after OF.
template <meta::fixed_string Text>
constexpr void put_events(builder& b, model::expression& e) {
    e.text = b.text(Text.text, Text.size());
    const std::uint32_t first = b.uses.used;
    sql::reader::trigger_events events(Text.view());
    sql::reader::token column;
    while (events.next_column(column))
        b.uses.next() = {column.begin, column.length, put_stored_name(b, Text.text, sql::reader::name_part(column))};
    e.trouble = events.trouble;
    e.uses = b.uses.since(first);
}

}  // namespace typeschema::inline v0::schema
