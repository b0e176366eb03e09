// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/meta/fixed_string.hpp"
#include "typeschema/schema/builder.hpp"
#include "typeschema/sql/reader/decode.hpp"
#include "typeschema/sql/reader/names.hpp"
#include "typeschema/sql/reader/trigger_events.hpp"

namespace typeschema::inline v0::schema {

/// The name as PostgreSQL stores it: the text itself where that is the same, a decoded copy otherwise.
constexpr model::name put_stored_name(builder& b, const char* text, const sql::reader::name_part& part) {
    const std::string_view written(text + part.begin, part.length);
    sql::writer measure;
    sql::reader::put_name(measure, written);
    char stored[256] = {};
    if (measure.size > sizeof stored)
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

/// An SQL expression with the columns that it names; read once for each text, in an evaluation of its own.
template <meta::fixed_string Text>
constexpr model::expression put_expression(builder& b) {
    // A local constexpr: it is evaluated when this function is instantiated. g++ 12 cannot read a variable template that
    // is first needed in the middle of an evaluation.
    constexpr auto names = sql::reader::fill_names<sql::reader::count_names(Text.view())>(Text.view());
    model::expression e;
    e.text = b.text(Text.text, Text.size());
    e.trouble = trouble_in(names.facts);
    e.trouble_at = names.facts.error_at;
    e.has_subquery = names.facts.has_subquery;
    const std::uint32_t first = b.uses.used;
    for (const sql::reader::name_use& use : names)
        if (use.kind == sql::reader::name_kind::column)
            b.uses.next() = {use.name.begin, use.name.length, put_stored_name(b, Text.text, use.name)};
    e.uses = b.uses.since(first);
    return e;
}

/// "before insert or update of a, b": the columns after OF.
template <meta::fixed_string Text>
constexpr model::expression put_events(builder& b) {
    model::expression e;
    e.text = b.text(Text.text, Text.size());
    const std::uint32_t first = b.uses.used;
    sql::reader::trigger_events events(Text.view());
    sql::reader::token column;
    while (events.next_column(column))
        b.uses.next() = {column.begin, column.length, put_stored_name(b, Text.text, sql::reader::name_part(column))};
    e.trouble = events.trouble;
    e.uses = b.uses.since(first);
    return e;
}

}  // namespace typeschema::inline v0::schema
